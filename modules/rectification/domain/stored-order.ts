import type { OrderColour, OrderState, SupervisionOrder } from './supervision-order.ts';

type Row = {
  readonly id: string;
  readonly year: number;
  readonly ordinal: number;
  readonly case_id: string;
  readonly receiver_unit_id: string;
  readonly colour: string;
  readonly state: string;
  readonly by_rule: boolean;
  readonly demand: string;
  readonly issued_by: string;
  readonly issued_at: Date;
  readonly colour_at: Date;
  readonly red_at: Date | null;
  readonly answer_due_at: Date;
  readonly answered_at: Date | null;
  readonly promised_day: string | null;
  readonly closed_at: Date | null;
  readonly version: number;
};

/** An order as it was stored. */
export function orderOf(row: Row): SupervisionOrder {
  return {
    id: row.id,
    year: row.year,
    ordinal: row.ordinal,
    caseId: row.case_id,
    receiverUnitId: row.receiver_unit_id,
    colour: row.colour as OrderColour,
    state: row.state as OrderState,
    byRule: row.by_rule,
    demand: row.demand,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
    colourAt: row.colour_at,
    redAt: row.red_at,
    answerDueAt: row.answer_due_at,
    answeredAt: row.answered_at,
    promisedDay: row.promised_day,
    closedAt: row.closed_at,
    version: row.version,
  };
}

/** An order in columns. */
export function orderColumns(order: SupervisionOrder): Row {
  return {
    id: order.id,
    year: order.year,
    ordinal: order.ordinal,
    case_id: order.caseId,
    receiver_unit_id: order.receiverUnitId,
    colour: order.colour,
    state: order.state,
    by_rule: order.byRule,
    demand: order.demand,
    issued_by: order.issuedBy,
    issued_at: order.issuedAt,
    colour_at: order.colourAt,
    red_at: order.redAt,
    answer_due_at: order.answerDueAt,
    answered_at: order.answeredAt,
    promised_day: order.promisedDay,
    closed_at: order.closedAt,
    version: order.version,
  };
}
