import { dayOf, dayText, parseDay } from '@chuangcheng/kit/civil-day';
import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { CaseAreas } from '../contract/index.ts';
import { query } from '../visibility.ts';
import { filtered } from './case-file-filters.ts';
import { statisticsOf } from './statistics-of.ts';
import { monthlyStatistics, monthsWithData } from './unit-statistics.ts';

const MONTHS_LOOKED_AT = 12;

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
export async function caseAreas(scope: Scope, input: { from?: string | undefined; to?: string | undefined }): Promise<CaseAreas> {
  const period = input.from && input.to ? { from: input.from, to: input.to } : await newestMonth(scope);
  const [rows, statistics] = await Promise.all([
    readOpen(scope, { now: scope.host.clock.now() }),
    statisticsOf(scope, { dimension: 'town', ...period }),
  ]);
  const open = new Map(rows.map((row) => [row.unitId, row]));
  const units = new Set([...open.keys(), ...statistics.keys()]);
  return {
    ...period,
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

/** The newest month in which anything fell due; a month that has just begun says nothing yet. */
async function newestMonth(scope: Scope): Promise<{ from: string; to: string }> {
  const months = (await monthsWithData(scope)).slice(0, MONTHS_LOOKED_AT).toReversed();
  const statistics = await monthlyStatistics(scope, { months });
  const month = statistics.findLast((one) => one.due > 0)?.month ?? dayOf(scope.host.clock.now()).slice(0, 7);
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return { from: `${month}-01`, to: dayText((parseDay(next) ?? 0) - 1) };
}
