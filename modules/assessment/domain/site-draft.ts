/** A site as a row of the register states it, its names already matched. */
export type SiteDraft = {
  readonly code: string;
  readonly name: string;
  readonly siteTypeId: string;
  readonly address: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly townUnitId: string | null;
  readonly villageUnitId: string | null;
  readonly sponsorUnitId: string | null;
  readonly industryUnitId: string | null;
  readonly gridCode: string | null;
  readonly inUse: boolean;
  readonly note: string;
};

/** Two sites with the same signature are the same. */
export function siteSignature(site: SiteDraft): string {
  return JSON.stringify([
    site.name,
    site.siteTypeId,
    site.address,
    site.lng,
    site.lat,
    site.townUnitId,
    site.villageUnitId,
    site.sponsorUnitId,
    site.industryUnitId,
    site.gridCode,
    site.inUse,
    site.note,
  ]);
}

/** Is the site in use by its printed 状态? Empty means it is; undefined for a word that says neither. */
export function parseInUse(text: string): boolean | undefined {
  const plain = text.replace(/\s/g, '').toLowerCase();
  if (['', '启用', '是', '在用', '正常', 'yes', 'in use'].includes(plain)) return true;
  return ['停用', '否', '禁用', '未启用', 'no', 'not in use'].includes(plain) ? false : undefined;
}
