import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { CaseAreas } from '../contract/index.ts';
import { query } from '../visibility.ts';
import { filtered } from './case-file-filters.ts';
import { statisticsOf } from './statistics-of.ts';

const readOpen = query({
  action: 'rectification.read',
  run: (reader, { now }: { now: Date }) =>
    filtered(reader, { open: true, now })
      .select('f.town_unit_id as unitId')
      .select((eb) => [
        eb.fn.countAll<string>().as('open'),
        sql<string>`count(*) FILTER (WHERE f.stage = 'handling' AND f.deadline_at < ${now})`.as('overdue'),
      ])
      .where('f.town_unit_id', 'is not', null)
      .groupBy('f.town_unit_id')
      .execute(),
});

/** Towns with what is open in them now, and what was on time in the period by the ledger. */
export async function caseAreas(scope: Scope, period: { from: string; to: string }): Promise<CaseAreas> {
  const [rows, statistics] = await Promise.all([
    readOpen(scope, { now: scope.host.clock.now() }),
    statisticsOf(scope, { dimension: 'town', ...period }),
  ]);
  const open = new Map(rows.map((row) => [row.unitId, row]));
  const units = new Set([...open.keys(), ...statistics.keys()]);
  return {
    areas: [...units].flatMap((unitId) => {
      if (unitId === null) return [];
      const found = statistics.get(unitId);
      return {
        unitId,
        open: Number(open.get(unitId)?.open ?? 0),
        overdue: Number(open.get(unitId)?.overdue ?? 0),
        due: found?.due ?? 0,
        onTime: found?.['on-time'] ?? 0,
      };
    }),
  };
}
