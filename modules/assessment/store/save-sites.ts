import { insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import type { SiteDraft } from '../domain/index.ts';

/** Stores sites under their ids, new ones and changed ones. A reason of closing stays as long as the state does. */
export async function saveSites(
  tx: Writer<'assessment'>,
  sites: readonly (SiteDraft & { readonly id: string })[],
  now: Date,
  _permit: Permit,
): Promise<void> {
  if (sites.length === 0) return;
  await insertMany(
    tx,
    'assessment.site',
    sites.map((site) => ({
      id: site.id,
      code: site.code,
      name: site.name,
      site_type_id: site.siteTypeId,
      address: site.address,
      longitude: site.lng,
      latitude: site.lat,
      town_unit_id: site.townUnitId,
      village_unit_id: site.villageUnitId,
      sponsor_unit_id: site.sponsorUnitId,
      industry_unit_id: site.industryUnitId,
      grid_code: site.gridCode,
      state: site.inUse ? 'in-use' : 'not-in-use',
      note: site.note,
      created_at: now,
    })),
    `(county_id, id) DO UPDATE SET name = excluded.name, site_type_id = excluded.site_type_id, address = excluded.address,
       longitude = excluded.longitude, latitude = excluded.latitude, town_unit_id = excluded.town_unit_id,
       village_unit_id = excluded.village_unit_id, sponsor_unit_id = excluded.sponsor_unit_id,
       industry_unit_id = excluded.industry_unit_id, grid_code = excluded.grid_code, state = excluded.state, note = excluded.note,
       state_note = CASE WHEN excluded.state = site.state THEN site.state_note ELSE '' END`,
  );
}
