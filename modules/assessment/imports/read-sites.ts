import { looksSwapped } from '@chuangcheng/kit/coordinates';
import type { AreaDirectory, DirectoryUnit, UnitDirectory } from '@chuangcheng/modules/organisation';
import { TOWN_KINDS } from '@chuangcheng/modules/organisation/domain';
import type { Table, TableRow } from '@chuangcheng/platform/spreadsheet';
import { parseInUse, type SiteDraft } from '../domain/index.ts';
import type { UnitMatcher } from './match-units.ts';
import { numberIn, type SheetFaults, textIn } from './sheet-faults.ts';

export type ReadSite = { readonly row: TableRow; readonly site: SiteDraft };

/** What rows are read against. */
export type SiteNames = {
  readonly units: UnitDirectory;
  readonly areas: AreaDirectory;
  readonly matcher: UnitMatcher;
  /** Id of the site type a name means; undefined when nobody has said yet. */
  readonly typeId: (name: string) => string | undefined;
};

type Places = { readonly town: DirectoryUnit | undefined; readonly village: DirectoryUnit | undefined };

/** Reads the rows of a register of sites. */
export function readSites(table: Table, faults: SheetFaults, names: SiteNames): ReadSite[] {
  const rowOf = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const code = textIn(row, 'code');
    const earlier = rowOf.get(code);
    if (earlier !== undefined)
      faults.reject(row, 'code', 'code-twice', {
        zh: `与第 ${earlier} 行重复，请核对后只保留一处或改为不同的编号`,
        en: `also stands in row ${earlier}; keep one of them or give each its own code`,
      });
    else if (code !== '') rowOf.set(code, row.rowNumber);
    const siteTypeId = names.typeId(textIn(row, 'type'));
    if (!siteTypeId && textIn(row, 'type') !== '')
      faults.reject(row, 'type', 'type-unknown', {
        zh: '不是已知的点位类型，请在下方指明它是哪一类',
        en: 'is no known site type; say below which one it is',
      });
    const inUse = parseInUse(textIn(row, 'state'));
    if (inUse === undefined)
      faults.reject(row, 'state', 'state-unknown', {
        zh: '应为“启用”或“停用”',
        en: 'must be 启用 (in use) or 停用 (not in use)',
      });
    const places = placesOf(row, faults, names.units);
    const gridCode = gridOf(row, faults, names, places);
    const [sponsor, industry] = [textIn(row, 'sponsor'), textIn(row, 'industry')];
    const sponsorUnitId = sponsor === '' ? null : names.matcher.unitId(sponsor);
    const industryUnitId = industry === '' ? null : names.matcher.unitId(industry);
    if (faults.isRejected(row) || !siteTypeId || inUse === undefined) return [];
    const site: SiteDraft = {
      code,
      name: textIn(row, 'name'),
      siteTypeId,
      address: textIn(row, 'address'),
      lng: numberIn(row, 'lng'),
      lat: numberIn(row, 'lat'),
      townUnitId: places.town?.id ?? null,
      villageUnitId: places.village?.id ?? null,
      sponsorUnitId,
      industryUnitId,
      gridCode,
      inUse,
      note: textIn(row, 'note'),
    };
    return [{ row, site }];
  });
}

/** The town by its name; the village within it, because names of villages occur in several towns. */
function placesOf(row: TableRow, faults: SheetFaults, units: UnitDirectory): Places {
  const [townName, villageName] = [textIn(row, 'town'), textIn(row, 'village')];
  const town = units.named(townName).find((unit) => (TOWN_KINDS as readonly string[]).includes(unit.kind));
  if (townName !== '' && !town)
    faults.reject(row, 'town', 'town-unknown', { zh: '不是本县的乡镇、街道', en: 'is no town or street of the county' });
  const villages = units.named(villageName).filter((unit) => unit.kind === 'village' || unit.kind === 'community');
  const village = villages.find((unit) => !town || unit.parentId === town.id);
  if (villageName !== '' && !village && (town || townName === ''))
    faults.reject(row, 'village', 'village-unknown', {
      zh: town ? `不是${town.name}的村、社区` : '不是本县的村、社区',
      en: town ? `is no village or community of ${town.name}` : 'is no village or community of the county',
    });
  return { town: town ?? (village?.parentId ? units.byId.get(village.parentId) : undefined), village };
}

/** The grid cell of the position; reports positions that cannot be. Without a map of the county nothing is checked. */
function gridOf(row: TableRow, faults: SheetFaults, { areas, units }: SiteNames, { town }: Places): string | null {
  const [lng, lat] = [numberIn(row, 'lng'), numberIn(row, 'lat')];
  if (faults.isRejected(row) && (lng === null || lat === null)) return null;
  if (lng === null || lat === null) {
    if (lng !== lat)
      faults.reject(row, lng === null ? 'lng' : 'lat', 'position-half', {
        zh: '经度和纬度须同时填写或同时留空',
        en: 'must not be empty beside the other coordinate',
      });
    return null;
  }
  if (!areas.bounds) return null;
  const [west, south, east, north] = areas.bounds;
  if (looksSwapped(lng, lat, { west, south, east, north })) {
    faults.reject(row, 'lng', 'coordinates-swapped', {
      zh: `与纬度 ${lat} 可能填反了，请对调经度和纬度`,
      en: `is probably swapped with the latitude ${lat}; exchange the two`,
    });
    return null;
  }
  const at = areas.index.locate({ lng, lat });
  if (!at.town) {
    faults.reject(row, 'lng', 'outside-county', {
      zh: `与纬度 ${lat} 所指位置不在本县范围内，请核对坐标和坐标系`,
      en: `and latitude ${lat} lie outside the county; check the coordinates and their datum`,
    });
    return null;
  }
  const located = areas.byCode.get(at.town);
  const locatedUnit = located?.unitId ?? units.byCode.get(at.town.padEnd(12, '0'))?.id;
  if (town && locatedUnit && locatedUnit !== town.id)
    faults.reject(row, 'town', 'outside-town', {
      zh: `与坐标不符：该位置在${located?.name}`,
      en: `does not fit the position, which lies in ${located?.name}`,
    });
  return at.grid;
}
