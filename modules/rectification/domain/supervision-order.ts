import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** 蓝 reminds, 橙 warns, 红 is the last: in the order in which an order is raised (三色督办, 一事一单). */
export const ORDER_COLOURS = ['blue', 'orange', 'red'] as const;
export type OrderColour = (typeof ORDER_COLOURS)[number];

export const orderColourNames: Readonly<Record<OrderColour, Bilingual>> = {
  blue: { zh: '蓝色', en: 'Blue' },
  orange: { zh: '橙色', en: 'Orange' },
  red: { zh: '红色', en: 'Red' },
};

export const ORDER_STATES = ['issued', 'answered', 'closed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const orderStateNames: Readonly<Record<OrderState, Bilingual>> = {
  issued: { zh: '待答复', en: 'To be answered' },
  answered: { zh: '已答复', en: 'Answered' },
  closed: { zh: '已办结', en: 'Closed' },
};

export const ORDER_STEPS = ['issued', 'raised', 'answered', 'sent-back', 'closed'] as const;
export type OrderStepKind = (typeof ORDER_STEPS)[number];

export const orderStepNames: Readonly<Record<OrderStepKind, Bilingual>> = {
  issued: { zh: '签发', en: 'Issued' },
  raised: { zh: '升级', en: 'Raised' },
  answered: { zh: '答复', en: 'Answered' },
  'sent-back': { zh: '退回答复', en: 'Answer sent back' },
  closed: { zh: '办结', en: 'Closed' },
};

/** A supervision order (督办单) as decisions look at it. */
export type SupervisionOrder = {
  readonly id: string;
  readonly year: number;
  readonly ordinal: number;
  readonly caseId: string;
  readonly receiverUnitId: string;
  readonly colour: OrderColour;
  readonly state: OrderState;
  /** Issued by rule, not by hand. */
  readonly byRule: boolean;
  readonly demand: string;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  /** When it took its present colour. */
  readonly colourAt: Date;
  /** When it first was red. */
  readonly redAt: Date | null;
  readonly answerDueAt: Date;
  readonly answeredAt: Date | null;
  /** The day the receiver promised to be done, `YYYY-MM-DD`. */
  readonly promisedDay: string | null;
  readonly closedAt: Date | null;
  readonly version: number;
};

/** What happened to an order; `text` is the demand's reason, the measures, or why. */
export type OrderStep = {
  readonly kind: OrderStepKind;
  readonly colour: OrderColour;
  readonly text: string;
  readonly answerDueAt: Date | null;
  readonly promisedDay: string | null;
};

/** What a decision does to an order, not stored yet; `before` is null when it is issued. */
export type OrderPlan = {
  readonly before: SupervisionOrder | null;
  readonly after: SupervisionOrder;
  readonly step: OrderStep;
};

/** 督办单号, such as 督办单〔2026〕第3号. */
export function orderNumber({ year, ordinal }: Pick<SupervisionOrder, 'year' | 'ordinal'>): string {
  return `督办单〔${year}〕第${ordinal}号`;
}

/** Is one colour a later warning than the other? */
export function isHigher(colour: OrderColour, than: OrderColour): boolean {
  return ORDER_COLOURS.indexOf(colour) > ORDER_COLOURS.indexOf(than);
}

/** Has the answer date passed without an answer? */
export function isAnswerOverdue(order: Pick<SupervisionOrder, 'state' | 'answerDueAt'>, now: Date): boolean {
  return order.state === 'issued' && now > order.answerDueAt;
}
