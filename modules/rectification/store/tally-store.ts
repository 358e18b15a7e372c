import { instantOn, parseDay } from '@chuangcheng/kit/civil-day';
import type { Permit, Writer } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { TallyCell } from '../domain/index.ts';

type Tx = Writer<'rectification'>;

/**
 * Counts cells of the tally anew from the case files, and the months they lie in from their days. The rows are locked first and
 * counted by a later statement, which then sees what a process that held them has committed: of two processes that count the
 * same cell the later one is right. `cells` must be in the order of `cellsOf`. Days are compared as moments: behind row-level
 * security an index on a converted time is not used, for the conversion is not known to keep secrets.
 */
export async function recountCells(tx: Tx, cells: readonly TallyCell[], _permit: Permit): Promise<void> {
  if (cells.length === 0) return;
  const days = columns(cells);
  await sql`INSERT INTO rectification.day_tally AS t (unit_id, day) SELECT unit_id, day FROM ${days} ORDER BY unit_id, day
    ON CONFLICT (county_id, unit_id, day) DO UPDATE SET filed = t.filed`.execute(tx);
  const source = cells.length > FEW ? inOnePass : cellByCell;
  await sql`WITH cell AS MATERIALIZED (SELECT unit_id, day, since, until FROM ${spans(cells)}),
    filed AS (
      SELECT unit_id, day, count(*) AS filed, count(*) FILTER (WHERE stage = 'closed') AS closed
      FROM ${source('filed_at')} WHERE stage NOT IN ('void', 'not-filed') GROUP BY unit_id, day),
    due AS (
      SELECT unit_id, day, count(*) AS due, count(*) FILTER (WHERE completed_at <= first_deadline_at) AS on_time
      FROM ${source('first_deadline_at')} WHERE stage NOT IN ('void', 'not-filed', 'suspended') GROUP BY unit_id, day),
    completed AS (
      SELECT unit_id, day, count(*) AS completed, count(*) FILTER (WHERE rework_count > 0) AS reworked
      FROM ${source('completed_at')} WHERE stage NOT IN ('void', 'not-filed') GROUP BY unit_id, day)
    UPDATE rectification.day_tally t
    SET filed = coalesce(f.filed, 0), closed = coalesce(f.closed, 0), due = coalesce(d.due, 0), on_time = coalesce(d.on_time, 0),
      completed = coalesce(o.completed, 0), reworked = coalesce(o.reworked, 0)
    FROM cell c LEFT JOIN filed f USING (unit_id, day) LEFT JOIN due d USING (unit_id, day) LEFT JOIN completed o USING (unit_id, day)
    WHERE t.unit_id = c.unit_id AND t.day = c.day`.execute(tx);
  await recountMonths(tx, cells);
}

type Moment = 'filed_at' | 'first_deadline_at' | 'completed_at';

/** Cells up to which looking each one up by index is cheaper than a pass over the case files of their units and days. */
const FEW = 300;

/** The case files of each cell by the moment it counts, found by index. */
function cellByCell(moment: Moment) {
  const at = sql.ref(moment);
  return sql`(SELECT c.unit_id, c.day, f.stage, f.completed_at, f.first_deadline_at, f.rework_count
    FROM cell c JOIN rectification.case_file f ON f.responsible_unit_id = c.unit_id AND f.${at} >= c.since AND f.${at} < c.until
    WHERE f.${at} IS NOT NULL) AS counted`;
}

/** The same of all cells at once, and of others between them, which nobody asks for in the end. */
function inOnePass(moment: Moment) {
  const at = sql.ref(moment);
  return sql`(SELECT responsible_unit_id AS unit_id, (${at} AT TIME ZONE 'Asia/Shanghai')::date AS day,
      stage, completed_at, first_deadline_at, rework_count
    FROM rectification.case_file
    WHERE responsible_unit_id IN (SELECT unit_id FROM cell) AND ${at} IS NOT NULL
      AND ${at} >= (SELECT min(since) FROM cell) AND ${at} < (SELECT max(until) FROM cell)) AS counted`;
}

async function recountMonths(tx: Tx, cells: readonly TallyCell[]): Promise<void> {
  const months = new Map(
    cells.map(({ unitId, day }) => [`${unitId} ${day.slice(0, 7)}`, { unitId, day: `${day.slice(0, 7)}-01` }]),
  );
  const rows = columns([...months.keys()].toSorted().map((key) => months.get(key) as TallyCell));
  await sql`INSERT INTO rectification.month_tally AS t (unit_id, month) SELECT unit_id, day FROM ${rows} ORDER BY unit_id, day
    ON CONFLICT (county_id, unit_id, month) DO UPDATE SET filed = t.filed`.execute(tx);
  await sql`UPDATE rectification.month_tally t
    SET filed = s.filed, closed = s.closed, due = s.due, on_time = s.on_time, completed = s.completed, reworked = s.reworked
    FROM (
      SELECT c.unit_id, c.day AS month, sum(d.filed) AS filed, sum(d.closed) AS closed, sum(d.due) AS due,
        sum(d.on_time) AS on_time, sum(d.completed) AS completed, sum(d.reworked) AS reworked
      FROM ${rows} JOIN rectification.day_tally d
        ON d.unit_id = c.unit_id AND d.day >= c.day AND d.day < c.day + interval '1 month'
      GROUP BY c.unit_id, c.day) s
    WHERE t.unit_id = s.unit_id AND t.month = s.month`.execute(tx);
}

function columns(cells: readonly TallyCell[]) {
  return sql`unnest(${cells.map((cell) => cell.unitId)}::uuid[], ${cells.map((cell) => cell.day)}::date[]) AS c (unit_id, day)`;
}

function spans(cells: readonly TallyCell[]) {
  const start = (day: string, later: number) => new Date(instantOn((parseDay(day) ?? 0) + later)).toISOString();
  return sql`unnest(${cells.map((cell) => cell.unitId)}::uuid[], ${cells.map((cell) => cell.day)}::date[],
    ${cells.map((cell) => start(cell.day, 0))}::timestamptz[], ${cells.map((cell) => start(cell.day, 1))}::timestamptz[])
    AS c (unit_id, day, since, until)`;
}

/** Every cell in which a case file counts or has counted. */
export async function allCells(tx: Pick<Tx, 'selectFrom'>): Promise<TallyCell[]> {
  const counted = (column: 'filed_at' | 'first_deadline_at' | 'completed_at') =>
    tx
      .selectFrom('rectification.case_file')
      .select(['responsible_unit_id as unit_id', sql<string>`(${sql.ref(column)} AT TIME ZONE 'Asia/Shanghai')::date`.as('day')])
      .where('responsible_unit_id', 'is not', null)
      .where(column, 'is not', null);
  const rows = await counted('filed_at')
    .union(counted('first_deadline_at'))
    .union(counted('completed_at'))
    .union(tx.selectFrom('rectification.day_tally').select(['unit_id', 'day']))
    .orderBy('unit_id')
    .orderBy('day')
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id as string, day: row.day }));
}
