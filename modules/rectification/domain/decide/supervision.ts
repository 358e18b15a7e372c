import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { type CountyCalendar, deadline } from '@chuangcheng/kit/working-time';
import type { CaseFile } from '../case-file.ts';
import { isHigher, type OrderColour, type OrderPlan, type OrderStep, type SupervisionOrder } from '../supervision-order.ts';

type Moment = { readonly now: Date; readonly calendar: CountyCalendar };
type Matter = Pick<CaseFile, 'id' | 'stage' | 'responsibleUnitId'>;
type OrderDecision = Decision<OrderPlan>;

/** By when is to be answered: closing time of so many working days from now. */
const answerDue = ({ now, calendar }: Moment, answerDays: number): Date =>
  deadline(calendar, now, { amount: answerDays, unit: 'working-days' });

type Issue = {
  readonly id: string;
  readonly year: number;
  readonly ordinal: number;
  readonly colour: OrderColour;
  readonly reason: string;
  /** Empty for the usual words. */
  readonly demand: string;
  readonly answerDays: number;
  readonly byRule: boolean;
  readonly issuedBy: string;
};

/** Why an order on this matter cannot be issued or raised now; a matter whose clock stands is left in peace. */
function notNow({ stage, responsibleUnitId }: Matter) {
  if (stage === 'suspended') return refuse('rectification/order-while-suspended');
  return stage === 'handling' && responsibleUnitId ? undefined : refuse('rectification/order-not-handled');
}

/** 签发: the unit that handles the matter is told to repair it and to answer; one open order per matter. */
export function decideIssueOrder(file: Matter, hasOpenOrder: boolean, input: Issue, at: Moment): OrderDecision {
  if (hasOpenOrder) return refuse('rectification/order-open');
  const refusal = notNow(file);
  if (refusal) return refusal;
  const answerDueAt = answerDue(at, input.answerDays);
  const { id, year, ordinal, colour, byRule, issuedBy, reason } = input;
  const after: SupervisionOrder = {
    id,
    year,
    ordinal,
    caseId: file.id,
    receiverUnitId: file.responsibleUnitId ?? '',
    colour,
    state: 'issued',
    byRule,
    demand: input.demand || USUAL_DEMAND,
    issuedBy,
    issuedAt: at.now,
    colourAt: at.now,
    redAt: colour === 'red' ? at.now : null,
    answerDueAt,
    answeredAt: null,
    promisedDay: null,
    closedAt: null,
    version: 1,
  };
  return accept({ before: null, after, step: { kind: 'issued', colour, text: reason, answerDueAt, promisedDay: null } });
}

/** Without a date: the answer date moves when the order is raised or an answer is sent back. */
const USUAL_DEMAND = '请抓紧整改到位，并在答复期限前书面答复整改措施和预计完成时间。';

/** 升级: to a later warning, which is to be answered anew. */
export function decideRaiseOrder(
  order: SupervisionOrder,
  file: Matter,
  { colour, reason, answerDays }: { readonly colour: OrderColour; readonly reason: string; readonly answerDays: number },
  at: Moment,
): OrderDecision {
  if (order.state === 'closed') return refuse('rectification/order-closed');
  if (!isHigher(colour, order.colour)) return refuse('rectification/order-not-higher');
  const refusal = notNow(file);
  if (refusal) return refusal;
  const answerDueAt = answerDue(at, answerDays);
  return next(
    order,
    {
      colour,
      state: 'issued',
      colourAt: at.now,
      redAt: colour === 'red' ? (order.redAt ?? at.now) : order.redAt,
      answerDueAt,
      answeredAt: null,
      promisedDay: null,
    },
    { kind: 'raised', colour, text: reason, answerDueAt, promisedDay: null },
  );
}

/** 答复: measures and the day by which it will be done; once, until it is sent back or the order is raised. */
export function decideAnswerOrder(
  order: SupervisionOrder,
  { measures, promisedDay }: { readonly measures: string; readonly promisedDay: string },
  { now }: Pick<Moment, 'now'>,
): OrderDecision {
  if (order.state === 'closed') return refuse('rectification/order-closed');
  if (order.state === 'answered') return refuse('rectification/order-answered');
  if (promisedDay < dayOf(now)) return refuse('rectification/promise-in-past');
  return next(
    order,
    { state: 'answered', answeredAt: now, promisedDay },
    { kind: 'answered', colour: order.colour, text: measures, answerDueAt: null, promisedDay },
  );
}

/** 退回答复: it does not say enough; to be answered anew by a new date. */
export function decideSendBackAnswer(
  order: SupervisionOrder,
  { reason, answerDays }: { readonly reason: string; readonly answerDays: number },
  at: Moment,
): OrderDecision {
  if (order.state === 'closed') return refuse('rectification/order-closed');
  if (order.state !== 'answered') return refuse('rectification/order-not-answered');
  const answerDueAt = answerDue(at, answerDays);
  return next(
    order,
    { state: 'issued', answerDueAt, answeredAt: null, promisedDay: null },
    { kind: 'sent-back', colour: order.colour, text: reason, answerDueAt, promisedDay: null },
  );
}

/** 办结. */
export function decideCloseOrder(
  order: SupervisionOrder,
  { note }: { readonly note: string },
  { now }: Pick<Moment, 'now'>,
): OrderDecision {
  if (order.state === 'closed') return refuse('rectification/order-closed');
  return next(
    order,
    { state: 'closed', closedAt: now },
    { kind: 'closed', colour: order.colour, text: note, answerDueAt: null, promisedDay: null },
  );
}

/** Why an order is closed by itself: the matter is, or another unit has become responsible for it. Undefined while it goes on. */
export function endOfOrder(order: SupervisionOrder, file: Matter): string | undefined {
  if (order.state === 'closed') return undefined;
  if (file.stage === 'closed') return '案卷已结案，督办单自动办结';
  if (file.stage === 'void' || file.stage === 'not-filed') return '案卷已作废，督办单自动办结';
  return file.responsibleUnitId === order.receiverUnitId ? undefined : '案卷已改派其他单位，督办单自动办结';
}

function next(before: SupervisionOrder, change: Partial<SupervisionOrder>, step: OrderStep): OrderDecision {
  return accept({ before, after: { ...before, ...change, version: before.version + 1 }, step });
}
