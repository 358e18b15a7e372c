import type { TimeLimit, TimeLimitUnit } from '@chuangcheng/kit/working-time';
import type { CaseChange, CaseFile } from './case-file.ts';
import type { Satisfaction } from './historic-case.ts';
import type { Recheck } from './recheck.ts';
import type { Source } from './source.ts';
import type { Stage } from './stage.ts';

/** The columns of a case file that decisions look at. */
export const DECISION_COLUMNS = [
  'id',
  'number',
  'source',
  'stage',
  'category_id',
  'condition_id',
  'responsible_unit_id',
  'handled_by_unit_id',
  'town_unit_id',
  'village_unit_id',
  'co_unit_ids',
  'reported_at',
  'filed_at',
  'dispatch_due_at',
  'first_dispatched_at',
  'dispatched_at',
  'redispatched',
  'response_due_at',
  'accepted_at',
  'phase',
  'phase_count',
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
  'contest_count',
  'dispatch_is_final',
  'extended',
  'escalation',
  'merged_into',
  'voided_from',
  'split_from',
  'recurs_from',
  'recheck_result',
  'rechecked_at',
  'satisfaction',
  'version',
] as const;

type Row = {
  readonly id: string;
  readonly number: string;
  readonly source: string;
  readonly stage: string;
  readonly category_id: string | null;
  readonly condition_id: string | null;
  readonly responsible_unit_id: string | null;
  readonly handled_by_unit_id: string | null;
  readonly town_unit_id: string | null;
  readonly village_unit_id: string | null;
  readonly co_unit_ids: readonly string[];
  readonly reported_at: Date;
  readonly filed_at: Date | null;
  readonly dispatch_due_at: Date | null;
  readonly first_dispatched_at: Date | null;
  readonly dispatched_at: Date | null;
  readonly redispatched: boolean;
  readonly response_due_at: Date | null;
  readonly accepted_at: Date | null;
  readonly phase: number;
  readonly phase_count: number;
  readonly limit_amount: string | number | null;
  readonly limit_unit: string | null;
  readonly first_deadline_at: Date | null;
  readonly deadline_at: Date | null;
  readonly clock_from: Date | null;
  readonly half_at: Date | null;
  readonly warn_at: Date | null;
  readonly completed_at: Date | null;
  readonly verified_at: Date | null;
  readonly closed_at: Date | null;
  readonly rework_count: number;
  readonly contest_count: number;
  readonly dispatch_is_final: boolean;
  readonly extended: boolean;
  readonly escalation: number;
  readonly merged_into: string | null;
  readonly voided_from: string | null;
  readonly split_from: string | null;
  readonly recurs_from: string | null;
  readonly recheck_result: string | null;
  readonly rechecked_at: Date | null;
  readonly satisfaction: string | null;
  readonly version: number;
};

/** A stored limit; null where none runs. */
export function limitOf(row: Pick<Row, 'limit_amount' | 'limit_unit'>): TimeLimit | null {
  return row.limit_amount === null || row.limit_unit === null
    ? null
    : { amount: Number(row.limit_amount), unit: row.limit_unit as TimeLimitUnit };
}

export function caseFileOf(row: Row): CaseFile {
  return {
    id: row.id,
    number: row.number,
    source: row.source as Source,
    stage: row.stage as Stage,
    categoryId: row.category_id,
    conditionId: row.condition_id,
    responsibleUnitId: row.responsible_unit_id,
    handledByUnitId: row.handled_by_unit_id,
    townUnitId: row.town_unit_id,
    villageUnitId: row.village_unit_id,
    coUnitIds: row.co_unit_ids,
    reportedAt: row.reported_at,
    filedAt: row.filed_at,
    dispatchDueAt: row.dispatch_due_at,
    firstDispatchedAt: row.first_dispatched_at,
    dispatchedAt: row.dispatched_at,
    redispatched: row.redispatched,
    responseDueAt: row.response_due_at,
    acceptedAt: row.accepted_at,
    phase: row.phase,
    phaseCount: row.phase_count,
    limit: limitOf(row),
    firstDeadlineAt: row.first_deadline_at,
    deadlineAt: row.deadline_at,
    clockFrom: row.clock_from,
    halfAt: row.half_at,
    warnAt: row.warn_at,
    completedAt: row.completed_at,
    verifiedAt: row.verified_at,
    closedAt: row.closed_at,
    reworkCount: row.rework_count,
    contestCount: row.contest_count,
    dispatchIsFinal: row.dispatch_is_final,
    extended: row.extended,
    escalation: row.escalation,
    mergedInto: row.merged_into,
    voidedFrom: row.voided_from as Stage | null,
    splitFrom: row.split_from,
    recursFrom: row.recurs_from,
    recheckResult: row.recheck_result as Recheck | null,
    recheckedAt: row.rechecked_at,
    satisfaction: row.satisfaction as Satisfaction | null,
    version: row.version,
  };
}

const COLUMN_OF = {
  stage: 'stage',
  categoryId: 'category_id',
  conditionId: 'condition_id',
  responsibleUnitId: 'responsible_unit_id',
  handledByUnitId: 'handled_by_unit_id',
  filedAt: 'filed_at',
  dispatchDueAt: 'dispatch_due_at',
  firstDispatchedAt: 'first_dispatched_at',
  dispatchedAt: 'dispatched_at',
  redispatched: 'redispatched',
  responseDueAt: 'response_due_at',
  acceptedAt: 'accepted_at',
  phase: 'phase',
  phaseCount: 'phase_count',
  firstDeadlineAt: 'first_deadline_at',
  deadlineAt: 'deadline_at',
  clockFrom: 'clock_from',
  halfAt: 'half_at',
  warnAt: 'warn_at',
  completedAt: 'completed_at',
  verifiedAt: 'verified_at',
  closedAt: 'closed_at',
  reworkCount: 'rework_count',
  contestCount: 'contest_count',
  dispatchIsFinal: 'dispatch_is_final',
  extended: 'extended',
  escalation: 'escalation',
  mergedInto: 'merged_into',
  voidedFrom: 'voided_from',
  recheckResult: 'recheck_result',
  recheckedAt: 'rechecked_at',
  satisfaction: 'satisfaction',
} as const satisfies Record<Exclude<keyof CaseChange, 'limit'>, string>;

/** What a change is in columns. */
export function columnsOf({ limit, ...change }: CaseChange): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(change)) columns[COLUMN_OF[key as keyof typeof COLUMN_OF]] = value;
  if (limit !== undefined) Object.assign(columns, { limit_amount: limit?.amount ?? null, limit_unit: limit?.unit ?? null });
  return columns;
}
