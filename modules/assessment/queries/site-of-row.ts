import type { TablesOf } from '@chuangcheng/platform/kernel';
import type { Selectable } from 'kysely';

/** A site as the room knows it, from the row that stores it. */
export function siteOfRow(row: Selectable<TablesOf<'assessment'>['assessment.site']>) {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    siteTypeId: row.site_type_id,
    address: row.address,
    lng: row.longitude,
    lat: row.latitude,
    townUnitId: row.town_unit_id,
    villageUnitId: row.village_unit_id,
    sponsorUnitId: row.sponsor_unit_id,
    industryUnitId: row.industry_unit_id,
    gridCode: row.grid_code,
    inUse: row.state === 'in-use',
    note: row.note,
  };
}
