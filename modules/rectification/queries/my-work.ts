import { actorAccountId, type Scope, unitsOf } from '@chuangcheng/platform/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { MyWork } from '../contract/index.ts';
import type { Move, Stage } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { type CaseSelection, filtered } from './case-file-filters.ts';
import { rowMaker, selectRows } from './case-file-rows.ts';
import { firstPhotos } from './first-photos.ts';

const MOST_ROWS = 50;
const MOST_COUNTED = 10_000;

/** One kind of work: which case files wait for it. */
type Work = {
  readonly move: Move | 'part';
  readonly stage: Stage;
  readonly narrow?: (rows: CaseSelection) => CaseSelection;
  /** What comes before the deadline in the order of the list. */
  readonly first?: RawBuilder<unknown>;
};

/** What waits for the actor, by role; the order is the order of the day. */
function workOf({ actor }: Scope): Work[] {
  const handling = unitsOf(actor, 'unit-head', 'liaison');
  const own = (rows: CaseSelection) => rows.where(sql<boolean>`f.responsible_unit_id = ANY(${handling}::uuid[])`);
  const holdsUnits = unitsOf(actor, 'office', 'verifier', 'inspector', 'unit-head', 'liaison', 'leader');
  const notOwnRepair = (rows: CaseSelection) =>
    rows
      .where(sql<boolean>`coalesce(f.handled_by_unit_id, f.responsible_unit_id) <> ALL(${holdsUnits}::uuid[])`)
      .where(sql<boolean>`NOT (f.co_unit_ids && ${holdsUnits}::uuid[])`);
  const accountId = actorAccountId(actor);
  const work: Work[] = [];
  if (handling.length > 0) {
    work.push({ move: 'accept', stage: 'handling', narrow: (rows) => own(rows).where('f.accepted_at', 'is', null) });
    work.push({ move: 'report', stage: 'handling', narrow: (rows) => own(rows).where('f.accepted_at', 'is not', null) });
    work.push({
      move: 'part',
      stage: 'handling',
      narrow: (rows) =>
        rows.where(sql<boolean>`EXISTS (SELECT 1 FROM rectification.case_part p WHERE p.county_id = f.county_id
          AND p.case_id = f.id AND p.state = 'open' AND p.unit_id = ANY(${handling}::uuid[]))`),
    });
  }
  const isOffice = unitsOf(actor, 'office').length > 0;
  if (isOffice) {
    work.push(
      { move: 'uphold', stage: 'contested' },
      { move: 'file', stage: 'registered' },
      { move: 'dispatch', stage: 'filed' },
    );
    work.push({
      move: 'decide-extension',
      stage: 'handling',
      narrow: (rows) =>
        rows.where(sql<boolean>`EXISTS (
      SELECT 1 FROM rectification.extension e WHERE e.county_id = f.county_id AND e.case_id = f.id AND e.state = 'asked')`),
    });
  }
  if (isOffice) {
    work.push({
      move: 'refuse-suspension',
      stage: 'handling',
      narrow: (rows) =>
        rows.where(sql<boolean>`EXISTS (SELECT 1 FROM rectification.suspension_request r
          WHERE r.county_id = f.county_id AND r.case_id = f.id AND r.state = 'asked')`),
    });
  }
  const verifies = isOffice || unitsOf(actor, 'verifier').length > 0;
  if (verifies) {
    const others = sql<boolean>`EXISTS (SELECT 1 FROM rectification.verification_task t WHERE t.county_id = f.county_id
      AND t.case_id = f.id AND t.state = 'open' AND t.verifier_id <> ${accountId})`;
    const mine = sql`(SELECT 1 FROM rectification.verification_task t WHERE t.county_id = f.county_id
      AND t.case_id = f.id AND t.state = 'open' AND t.verifier_id = ${accountId})`;
    // What somebody else has taken is theirs; one's own comes first.
    work.push({
      move: 'pass',
      stage: 'verifying',
      narrow: (rows) => (isOffice ? notOwnRepair(rows) : notOwnRepair(rows).where(sql<boolean>`NOT ${others}`)),
      first: mine,
    });
    work.push({
      move: 'recheck',
      stage: 'closed',
      narrow: (rows) =>
        notOwnRepair(rows).where(sql<boolean>`f.id IN (SELECT t.case_id FROM rectification.recheck_task t
          WHERE t.county_id = f.county_id AND t.state = 'open')`),
    });
  }
  if (isOffice) work.push({ move: 'close', stage: 'verified' });
  return work;
}

const readGroup = query({
  action: 'rectification.read',
  async run(reader, { work, now }: { work: Work; now: Date }) {
    const all = filtered(reader, { stage: [work.stage], now });
    const rows = work.narrow ? work.narrow(all) : all;
    const [first, counts] = await Promise.all([
      (work.first ? selectRows(rows).orderBy(work.first) : selectRows(rows))
        .orderBy('f.deadline_at', 'asc')
        .orderBy('f.reported_at', 'asc')
        .limit(sql.lit(MOST_ROWS))
        .execute(),
      reader
        .selectFrom(rows.select('f.deadline_at').orderBy('f.deadline_at').limit(sql.lit(MOST_COUNTED)).as('some'))
        .select((eb) => [
          eb.fn.countAll<string>().as('total'),
          eb.fn.countAll<string>().filterWhere('deadline_at', '<', now).as('overdue'),
        ])
        .executeTakeFirstOrThrow(),
    ]);
    const overdue = work.stage === 'handling' ? Number(counts.overdue) : 0;
    return { rows: first, total: Number(counts.total), overdue };
  },
});

/** What waits for this person, the most urgent first. Totals are counted up to 10,000. */
export async function myWork(scope: Scope): Promise<MyWork> {
  const now = scope.host.clock.now();
  const work = workOf(scope);
  const [groups, rowOf] = await Promise.all([
    Promise.all(work.map((one) => readGroup(scope, { work: one, now }))),
    rowMaker(scope),
  ]);
  const photos = await firstPhotos(
    scope,
    groups.flatMap((group) => group.rows.map((row) => row.id)),
  );
  return {
    groups: groups.map(({ rows, total, overdue }, index) => ({
      move: work[index]?.move ?? '',
      total,
      overdue,
      rows: rows.map((row) => rowOf(row, photos.get(row.id) ?? null)),
    })),
  };
}
