import { newId } from '@chuangcheng/kit/id';
import type { CountyCalendar } from '@chuangcheng/kit/working-time';
import { actorAccountId, actorLabel, type Ctx, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { HistoricDraft } from '../domain/historic-draft.ts';
import { marksOf } from '../domain/running-limit.ts';
import { columnOf, type ColumnType, type Value } from './typed-column.ts';

/** Overdue, and told: importing old cases must not call on every unit at once. */
const OVERDUE_TOLD = 3;

type Tx = Writer<'rectification'>;
type Context = Pick<Ctx, 'now' | 'actor'> & { readonly calendar: CountyCalendar; readonly fileName: string };
type Clock = { readonly from: Date; readonly half: Date | null; readonly warn: Date | null; readonly escalation: number };
type Part = { readonly draft: HistoricDraft; readonly id: string; readonly clock: Clock | undefined };

/** Columns of a case file that come with a draft; those of the same name as a column are replaced when it is imported again. */
const FILE: Readonly<Record<string, readonly [ColumnType, (part: Part) => Value]>> = {
  source: ['text', ({ draft }) => draft.source],
  stage: ['text', ({ draft }) => draft.stage],
  category_id: ['uuid', ({ draft }) => draft.categoryId],
  condition_id: ['uuid', ({ draft }) => draft.conditionId],
  description: ['text', ({ draft }) => draft.description],
  place: ['text', ({ draft }) => draft.place],
  longitude: ['double precision', ({ draft }) => draft.position.lng],
  latitude: ['double precision', ({ draft }) => draft.position.lat],
  town_unit_id: ['uuid', ({ draft }) => draft.townUnitId],
  village_unit_id: ['uuid', ({ draft }) => draft.villageUnitId],
  grid_code: ['text', ({ draft }) => draft.gridCode],
  responsible_unit_id: ['uuid', ({ draft }) => draft.responsibleUnitId],
  reported_at: ['timestamptz', ({ draft }) => draft.reportedAt],
  filed_at: ['timestamptz', ({ draft }) => draft.filedAt],
  dispatched_at: ['timestamptz', ({ draft }) => draft.dispatchedAt],
  first_dispatched_at: ['timestamptz', ({ draft }) => draft.dispatchedAt],
  limit_amount: ['numeric', ({ draft }) => draft.limit?.amount ?? null],
  limit_unit: ['text', ({ draft }) => draft.limit?.unit ?? null],
  first_deadline_at: ['timestamptz', ({ draft }) => draft.deadlineAt],
  clock_from: ['timestamptz', ({ clock }) => clock?.from ?? null],
  half_at: ['timestamptz', ({ clock }) => clock?.half ?? null],
  warn_at: ['timestamptz', ({ clock }) => clock?.warn ?? null],
  completed_at: ['timestamptz', ({ draft }) => draft.completedAt],
  verified_at: ['timestamptz', ({ draft }) => draft.verifiedAt],
  closed_at: ['timestamptz', ({ draft }) => draft.closedAt],
  rework_count: ['smallint', ({ draft }) => draft.reworkCount],
  extended: ['boolean', ({ draft }) => draft.extended],
  satisfaction: ['text', ({ draft }) => draft.satisfaction],
  escalation: ['smallint', ({ clock }) => clock?.escalation ?? 0],
};

const names = Object.keys(FILE).join(', ');
const REPLACED = [...Object.keys(FILE), 'deadline_at', 'updated_at'].map((name) => `${name} = excluded.${name}`).join(', ');

/**
 * Adds or replaces case files of an earlier system, each with the entry in its history that says where it comes from: one statement
 * that is given columns, which the database reads in a third of the time it takes for rows of json.
 */
export async function saveHistory(
  tx: Tx,
  drafts: readonly HistoricDraft[],
  { now, actor, calendar, fileName }: Context,
  _permit: Permit,
): Promise<void> {
  const parts = drafts.map((draft): Part => ({ draft, id: draft.id ?? newId(), clock: clockOf(draft, now, calendar) }));
  const given = [
    columnOf('uuid', parts, ({ id }) => id),
    columnOf('text', parts, ({ draft }) => draft.number),
    columnOf('uuid', parts, newId),
    columnOf('integer', parts, ({ draft }) => draft.row),
    columnOf('text', parts, ({ draft }) => draft.fingerprint),
    ...Object.values(FILE).map(([type, value]) => columnOf(type, parts, value)),
  ];
  await sql`WITH given AS MATERIALIZED (
      SELECT * FROM unnest(${sql.join(given)}) AS t (id, number, event_id, row, fingerprint, ${sql.raw(names)})),
    kept AS (
      INSERT INTO rectification.case_file (id, number, imported, updated_at, deadline_at, ${sql.raw(names)})
      SELECT id, number, true, ${now}::timestamptz, first_deadline_at, ${sql.raw(names)} FROM given
      ON CONFLICT (county_id, id) DO UPDATE SET ${sql.raw(REPLACED)}, version = case_file.version + 1)
    INSERT INTO rectification.case_event (id, case_id, at, kind, to_stage, account_id, actor, detail)
    SELECT event_id, id, ${now}::timestamptz, 'imported', stage, ${actorAccountId(actor)}::uuid, ${actorLabel(actor)},
      jsonb_build_object('file', ${fileName}::text, 'row', row, 'fingerprint', fingerprint)
    FROM given`.execute(tx);
}

/** Only a case still being handled has a clock that runs. */
function clockOf(
  { stage, dispatchedAt, deadlineAt, limit }: HistoricDraft,
  now: Date,
  calendar: CountyCalendar,
): Clock | undefined {
  if (stage !== 'handling' || dispatchedAt === null || deadlineAt === null) return undefined;
  const [from, due] = [new Date(dispatchedAt), new Date(deadlineAt)];
  const { halfAt, warnAt } = marksOf(calendar, from, due, limit?.unit, []);
  return { from, half: halfAt, warn: warnAt, escalation: due < now ? OVERDUE_TOLD : 0 };
}
