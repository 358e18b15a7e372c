import { accept } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { insertMany } from '@chuangcheng/platform/kernel';
import { type SiteDraft, siteSignature } from '../domain/index.ts';
import { forgetIndex, forgetSites } from '../queries/directories.ts';
import { readSitesByCode } from '../queries/known-sites.ts';
import { saveSites } from '../store/save-sites.ts';
import { command } from '../visibility.ts';

type Register = {
  readonly sites: readonly SiteDraft[];
  readonly aliases: readonly { readonly alias: string; readonly siteTypeId: string }[];
};

/** Takes over a register of sites by their codes, and the names of site types that were matched on the way. Others stay as they are. */
export const keepSites = command({
  action: 'assessment.import-sites',
  load: async (tx, register: Register) => ({ register, stored: await readSitesByCode(tx) }),
  rule: 'role-is-enough',
  decide: ({ register, stored }) =>
    accept({
      aliases: register.aliases,
      sites: register.sites.flatMap((site) => {
        const known = stored.get(site.code);
        return known && siteSignature(known) === siteSignature(site) ? [] : [{ ...site, id: known?.id ?? newId() }];
      }),
    }),
  async save(tx, { sites, aliases }, permit, { now }) {
    if (aliases.length > 0)
      await insertMany(
        tx,
        'assessment.site_type_alias',
        aliases.map(({ alias, siteTypeId }) => ({ alias, site_type_id: siteTypeId })),
        '(county_id, alias) DO UPDATE SET site_type_id = excluded.site_type_id',
      );
    await saveSites(tx, sites, now, permit);
    return { changed: sites.length };
  },
  audit: ({ sites, aliases }) => ({
    subject: { kind: 'sites', id: null },
    detail: { sites: sites.length, aliases: aliases.map(({ alias }) => alias) },
  }),
  afterwards: (_plan, { actor }) => {
    forgetSites(actor.countyId);
    forgetIndex(actor.countyId);
  },
});
