import { accept } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import type { AreaFeature } from '@chuangcheng/platform/geo';
import { insertMany } from '@chuangcheng/platform/kernel';
import { forgetAreas } from '../queries/area-directory.ts';
import { command } from '../visibility.ts';

const LEVELS = ['county', 'town', 'community', 'grid'];

/** Takes over areas by their codes. An area belongs to the unit of the same code, the grid cells to that of their community. */
export const keepAreas = command({
  action: 'organisation.import-areas',
  async load(tx, areas: readonly AreaFeature[]) {
    const [stored, units] = await Promise.all([
      tx.selectFrom('organisation.area').select(['id', 'code', 'name', 'area_m2', 'polygon']).execute(),
      tx.selectFrom('organisation.unit').select(['id', 'code']).execute(),
    ]);
    return {
      areas,
      stored: new Map(stored.map((row) => [row.code, row])),
      unitOf: new Map(units.map((unit) => [unit.code, unit.id])),
    };
  },
  rule: 'role-is-enough',
  decide({ areas, stored, unitOf }) {
    const idOf = new Map([...stored].map(([code, row]) => [code, row.id]));
    const counts = { added: 0, changed: 0, same: 0 };
    const rows: Record<string, unknown>[] = [];
    for (const area of areas.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))) {
      const known = stored.get(area.code);
      const same = known && known.name === area.name && JSON.stringify(known.polygon) === JSON.stringify(area.rings);
      counts[same ? 'same' : known ? 'changed' : 'added'] += 1;
      if (same) continue;
      const id = known?.id ?? newId();
      idOf.set(area.code, id);
      rows.push({
        id,
        code: area.code,
        name: area.name,
        level: area.level,
        parent_id: area.parentCode ? (idOf.get(area.parentCode) ?? null) : null,
        unit_id: unitOf.get(unitCodeOf(area.code)) ?? null,
        kind: area.kind,
        area_m2: area.areaM2,
        polygon: area.rings,
      });
    }
    return accept({ rows, counts });
  },
  async save(tx, { rows, counts }) {
    await insertMany(
      tx,
      'organisation.area',
      rows,
      `(county_id, id) DO UPDATE SET name = excluded.name, parent_id = excluded.parent_id, unit_id = excluded.unit_id,
         area_m2 = excluded.area_m2, polygon = excluded.polygon`,
    );
    return counts;
  },
  audit: ({ counts }) => ({ subject: { kind: 'areas', id: null }, detail: counts }),
  afterwards: (_plan, { actor }) => forgetAreas(actor.countyId),
});

/** A unit's code is 6+3+3 digits; areas leave trailing zeros out, and a grid cell adds two digits to its community's. */
function unitCodeOf(areaCode: string): string {
  return areaCode.slice(0, 12).padEnd(12, '0');
}
