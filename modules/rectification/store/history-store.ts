import { newId } from '@chuangcheng/kit/id';
import type { CountyCalendar } from '@chuangcheng/kit/working-time';
import { actorAccountId, actorLabel, type Ctx, insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import type { HistoricDraft } from '../domain/historic-draft.ts';
import { marksOf } from '../domain/running-limit.ts';

/** Overdue, and told: importing old cases must not call on every unit at once. */
const OVERDUE_TOLD = 3;

type Tx = Writer<'rectification'>;
type Context = Pick<Ctx, 'now' | 'actor'> & { readonly calendar: CountyCalendar; readonly fileName: string };

/** Adds or replaces case files of an earlier system, each with the entry in its history that says where it comes from. */
export async function saveHistory(
  tx: Tx,
  drafts: readonly HistoricDraft[],
  { now, actor, calendar, fileName }: Context,
  _permit: Permit,
): Promise<void> {
  const files = drafts.map((draft) => ({ draft, id: draft.id ?? newId() }));
  await Promise.all([
    insertMany(
      tx,
      'rectification.case_file',
      files.map(({ draft, id }) => rowOf(draft, id, now, calendar)),
      `(county_id, id) DO UPDATE SET ${REPLACED.map((column) => `${column} = excluded.${column}`).join(', ')},
         version = case_file.version + 1`,
    ),
    insertMany(
      tx,
      'rectification.case_event',
      files.map(({ draft, id }) => ({
        id: newId(),
        case_id: id,
        at: now,
        kind: 'imported',
        to_stage: draft.stage,
        account_id: actorAccountId(actor),
        actor: actorLabel(actor),
        detail: { file: fileName, row: draft.row, fingerprint: draft.fingerprint },
      })),
    ),
  ]);
}

const REPLACED = [
  'source',
  'stage',
  'category_id',
  'condition_id',
  'description',
  'place',
  'longitude',
  'latitude',
  'town_unit_id',
  'village_unit_id',
  'grid_code',
  'responsible_unit_id',
  'reported_at',
  'filed_at',
  'dispatched_at',
  'limit_amount',
  'limit_unit',
  'first_deadline_at',
  'deadline_at',
  'clock_from',
  'half_at',
  'warn_at',
  'completed_at',
  'verified_at',
  'closed_at',
  'rework_count',
  'extended',
  'satisfaction',
  'escalation',
  'updated_at',
] as const;

function rowOf(draft: HistoricDraft, id: string, now: Date, calendar: CountyCalendar): Record<string, unknown> {
  return {
    id,
    number: draft.number,
    source: draft.source,
    stage: draft.stage,
    category_id: draft.categoryId,
    condition_id: draft.conditionId,
    description: draft.description,
    place: draft.place,
    longitude: draft.position.lng,
    latitude: draft.position.lat,
    town_unit_id: draft.townUnitId,
    village_unit_id: draft.villageUnitId,
    grid_code: draft.gridCode,
    responsible_unit_id: draft.responsibleUnitId,
    reported_at: draft.reportedAt,
    filed_at: draft.filedAt,
    dispatched_at: draft.dispatchedAt,
    limit_amount: draft.limit?.amount ?? null,
    limit_unit: draft.limit?.unit ?? null,
    first_deadline_at: draft.deadlineAt,
    deadline_at: draft.deadlineAt,
    ...clockOf(draft, now, calendar),
    completed_at: draft.completedAt,
    verified_at: draft.verifiedAt,
    closed_at: draft.closedAt,
    rework_count: draft.reworkCount,
    extended: draft.extended,
    satisfaction: draft.satisfaction,
    imported: true,
    updated_at: now,
  };
}

/** Only a case still being handled has a clock that runs. */
function clockOf({ stage, dispatchedAt, deadlineAt, limit }: HistoricDraft, now: Date, calendar: CountyCalendar) {
  if (stage !== 'handling' || dispatchedAt === null || deadlineAt === null) {
    return { clock_from: null, half_at: null, warn_at: null, escalation: 0 };
  }
  const [from, due] = [new Date(dispatchedAt), new Date(deadlineAt)];
  const { halfAt, warnAt } = marksOf(calendar, from, due, limit?.unit, []);
  return { clock_from: from, half_at: halfAt, warn_at: warnAt, escalation: due < now ? OVERDUE_TOLD : 0 };
}
