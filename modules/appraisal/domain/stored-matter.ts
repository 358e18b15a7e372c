import type { MatterState, MeasureKind } from './accountability.ts';
import type { Matter } from './matter.ts';

/** The columns decisions look at. */
export const MATTER_COLUMNS = [
  'id',
  'number',
  'unit_id',
  'kind',
  'state',
  'version',
  'proposed_at',
  'proposed_by',
  'statement_until',
  'answer_days',
  'delivered_at',
  'answer_until',
  'objection',
  'objection_until',
  'objection_due',
] as const;

type StoredMatter = {
  readonly id: string;
  readonly number: string;
  readonly unit_id: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
  readonly proposed_at: Date;
  readonly proposed_by: string;
  readonly statement_until: string;
  readonly answer_days: number;
  readonly delivered_at: Date | null;
  readonly answer_until: string | null;
  readonly objection: string | null;
  readonly objection_until: string | null;
  readonly objection_due: string | null;
};

/** A matter as decisions know it, from its stored columns. */
export function matterOf(row: StoredMatter): Matter {
  return {
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    kind: row.kind as MeasureKind,
    state: row.state as MatterState,
    version: row.version,
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
    statementUntil: row.statement_until,
    answerDays: row.answer_days,
    deliveredAt: row.delivered_at,
    answerUntil: row.answer_until,
    objection: row.objection as Matter['objection'],
    objectionUntil: row.objection_until,
    objectionDue: row.objection_due,
  };
}
