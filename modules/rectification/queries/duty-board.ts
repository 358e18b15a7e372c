import { dayOf } from '@chuangcheng/kit/civil-day';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { DutyBoard } from '../contract/index.ts';
import { OPEN_STAGES, type Stage } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { openDuplicates } from './list-duplicates.ts';
import { startOf } from './case-file-filters.ts';

const isOpen = sql<boolean>`stage IN (${sql.join(OPEN_STAGES.map((stage) => sql.lit(stage)))})`;

/** Open case files per stage and unit with those overdue at `now`; some hundred lines however many there are. */
const readOpen = query({
  action: 'rectification.read',
  run: (reader, input: { now: Date; startOfDay: Date; endOfDay: Date }) =>
    reader
      .selectFrom('visible_case_file')
      .select(['stage', 'responsible_unit_id as unit_id'])
      .select((eb) => [
        eb.fn.countAll<string>().as('open'),
        sql<string>`count(*) FILTER (WHERE stage = 'handling' AND deadline_at < ${input.now})`.as('overdue'),
        sql<string>`count(*) FILTER (WHERE stage = 'handling' AND deadline_at < ${input.now} AND deadline_at >= ${input.startOfDay})`.as(
          'overdue_today',
        ),
        sql<string>`count(*) FILTER (WHERE stage = 'handling' AND deadline_at >= ${input.now} AND deadline_at < ${input.endOfDay})`.as(
          'due_today',
        ),
      ])
      .where(isOpen)
      .groupBy(['stage', 'responsible_unit_id'])
      .execute(),
});

const readDays = query({
  action: 'rectification.see-duty-board',
  async run(reader, { yesterday, today, tomorrow }: { yesterday: Date; today: Date; tomorrow: Date }) {
    const count = (column: 'reported_at' | 'closed_at', from: Date, until: Date) =>
      reader
        .selectFrom('visible_case_file')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where(column, '>=', from)
        .where(column, '<', until)
        .executeTakeFirstOrThrow()
        .then((row) => Number(row.count));
    const [reported, closed, reportedBefore, closedBefore, extensions, ordersToAnswer] = await Promise.all([
      count('reported_at', today, tomorrow),
      count('closed_at', today, tomorrow),
      count('reported_at', yesterday, today),
      count('closed_at', yesterday, today),
      reader
        .selectFrom('rectification.extension')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('state', '=', 'asked')
        .executeTakeFirstOrThrow()
        .then((row) => Number(row.count)),
      reader
        .selectFrom('visible_supervision_order')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('state', '=', 'issued')
        .executeTakeFirstOrThrow()
        .then((row) => Number(row.count)),
    ]);
    return {
      extensions,
      ordersToAnswer,
      today: { reported, closed },
      yesterday: { reported: reportedBefore, closed: closedBefore },
    };
  },
});

function momentsOf(now: Date) {
  const day = dayOf(now);
  return {
    yesterday: new Date(startOf(day, -1)),
    today: new Date(startOf(day, 0)),
    tomorrow: new Date(startOf(day, 1)),
  };
}

function openInput(now: Date) {
  const { today, tomorrow } = momentsOf(now);
  return { now, startOfDay: today, endOfDay: tomorrow };
}

export type OpenOfUnit = { readonly open: number; readonly overdue: number; readonly dueToday: number };

/** Open case files per responsible unit: all, overdue, and due before the day ends. */
export async function openByUnit(scope: Scope): Promise<Map<string, OpenOfUnit>> {
  const now = scope.host.clock.now();
  const rows = await readOpen(scope, openInput(now));
  const units = new Map<string, OpenOfUnit>();
  for (const row of rows) {
    if (row.unit_id === null) continue;
    const before = units.get(row.unit_id) ?? { open: 0, overdue: 0, dueToday: 0 };
    units.set(row.unit_id, {
      open: before.open + Number(row.open),
      overdue: before.overdue + Number(row.overdue),
      dueToday: before.dueToday + Number(row.due_today),
    });
  }
  return units;
}

export type DutyFigures = DutyBoard;

/** 值班台: what waits at which stage, who is overdue, and what came and went today. */
export async function dutyBoard(scope: Scope): Promise<DutyFigures> {
  const now = scope.host.clock.now();
  const moments = momentsOf(now);
  const [rows, days, duplicates, units] = await Promise.all([
    readOpen(scope, openInput(now)),
    readDays(scope, moments),
    openDuplicates(scope),
    unitDirectory(scope),
  ]);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const at = (stage: Stage) => sum((row) => (row.stage === stage ? Number(row.open) : 0));
  const byUnit = Map.groupBy(
    rows.filter((row) => row.unit_id !== null),
    (row) => row.unit_id as string,
  );
  return {
    toFile: at('registered'),
    toDispatch: at('filed'),
    contested: at('contested'),
    toVerify: at('verifying'),
    toClose: at('verified'),
    open: sum((row) => Number(row.open)),
    overdue: sum((row) => Number(row.overdue)),
    overdueToday: sum((row) => Number(row.overdue_today)),
    dueToday: sum((row) => Number(row.due_today)),
    overdueByUnit: [...byUnit]
      .map(([unitId, ofUnit]) => ({
        unitId,
        unit: units.nameOf(unitId),
        overdue: ofUnit.reduce((total, row) => total + Number(row.overdue), 0),
        open: ofUnit.reduce((total, row) => total + Number(row.open), 0),
      }))
      .filter((unit) => unit.overdue > 0)
      .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open),
    duplicates,
    ...days,
  };
}
