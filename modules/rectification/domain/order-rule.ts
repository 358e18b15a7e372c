import { DAY } from '@chuangcheng/kit/civil-day';
import { type CountyCalendar, deadline } from '@chuangcheng/kit/working-time';
import type { CaseFile } from './case-file.ts';
import type { Source } from './source.ts';
import { ORDER_COLOURS, type OrderColour, orderColourNames, type SupervisionOrder } from './supervision-order.ts';

/** When orders of a colour are issued (blue) or raised to it (orange, red) by rule. */
export type OrderRule = {
  readonly colour: OrderColour;
  /** Without it nothing becomes this colour by rule; by hand it always can. */
  readonly active: boolean;
  /** Working hours: for blue after the deadline of the case file, for the others after the answer date, when nobody answered. */
  readonly afterHours: number;
  /** Working days after the answer date, answered or not, when the matter is not repaired; null for blue. */
  readonly unrepairedDays: number | null;
  /** Working days to answer. */
  readonly answerDays: number;
  /** What begins at this colour at once; nothing for blue. */
  readonly sources: readonly Source[];
  readonly categoryIds: readonly string[];
  /** Calendar days: what has been overdue for longer is left to the office; null for the others. */
  readonly atMostDays: number | null;
};
export type OrderRules = Readonly<Record<OrderColour, OrderRule>>;

/** What a county goes by that has set nothing: 蓝 overdue, 橙 blue expired, 红 orange expired; superior and media begin at orange. */
export const DEFAULT_ORDER_RULES: OrderRules = {
  blue: {
    colour: 'blue',
    active: true,
    afterHours: 4,
    unrepairedDays: null,
    answerDays: 2,
    sources: [],
    categoryIds: [],
    atMostDays: 15,
  },
  orange: {
    colour: 'orange',
    active: true,
    afterHours: 0,
    unrepairedDays: 3,
    answerDays: 1,
    sources: ['superior', 'media'],
    categoryIds: [],
    atMostDays: null,
  },
  red: {
    colour: 'red',
    active: true,
    afterHours: 0,
    unrepairedDays: 2,
    answerDays: 1,
    sources: [],
    categoryIds: [],
    atMostDays: null,
  },
};

type Matter = Pick<CaseFile, 'stage' | 'deadlineAt' | 'source' | 'categoryId'>;
type Moment = { readonly now: Date; readonly calendar: CountyCalendar };

/** The colour an order on the matter begins at: the highest whose rule names its source or category, else blue. */
export function firstColour(rules: OrderRules, { source, categoryId }: Pick<Matter, 'source' | 'categoryId'>): OrderColour {
  const named = ORDER_COLOURS.findLast((colour) => {
    const { active, sources, categoryIds } = rules[colour];
    return active && (sources.includes(source) || (categoryId !== null && categoryIds.includes(categoryId)));
  });
  return named ?? 'blue';
}

/** What a rule asks for, with the reason it puts on record. */
export type RuleDemand = { readonly colour: OrderColour; readonly reason: string };

/**
 * The order a matter without one deserves by rule: handled, overdue by the working hours of the rule, and not for so long that it is
 * the office's to decide. Suspended and contested matters are not handled and get none.
 */
export function orderDue(rules: OrderRules, matter: Matter, { now, calendar }: Moment): RuleDemand | undefined {
  const { active, afterHours, atMostDays } = rules.blue;
  const { stage, deadlineAt } = matter;
  if (!active || stage !== 'handling' || !deadlineAt || now < after(calendar, deadlineAt, afterHours)) return undefined;
  if (atMostDays !== null && now.getTime() - deadlineAt.getTime() > atMostDays * DAY) return undefined;
  return { colour: firstColour(rules, matter), reason: `超过处置期限 ${afterHours} 个工作时仍未反馈，按规则自动签发` };
}

/**
 * The colour an open order is to be raised to: its answer date passed without an answer, or the matter is still not repaired so many
 * working days after it. While the case file is not handled, or has time again after a rework, it stays.
 */
export function raiseDue(
  rules: OrderRules,
  order: Pick<SupervisionOrder, 'colour' | 'state' | 'answerDueAt'>,
  matter: Matter,
  { now, calendar }: Moment,
): RuleDemand | undefined {
  const colour = ORDER_COLOURS[ORDER_COLOURS.indexOf(order.colour) + 1];
  if (!colour || order.state === 'closed' || !rules[colour].active) return undefined;
  if (matter.stage !== 'handling' || !matter.deadlineAt || now <= matter.deadlineAt) return undefined;
  const { afterHours, unrepairedDays } = rules[colour];
  const before = orderColourNames[order.colour].zh;
  if (order.state === 'issued' && now > after(calendar, order.answerDueAt, afterHours)) {
    return { colour, reason: `${before}督办单逾期未答复，按规则自动升级` };
  }
  if (unrepairedDays === null) return undefined;
  const patience = deadline(calendar, order.answerDueAt, { amount: unrepairedDays, unit: 'working-days' });
  if (now <= patience) return undefined;
  return { colour, reason: `${before}督办单答复期限后 ${unrepairedDays} 个工作日仍未整改，按规则自动升级` };
}

const after = (calendar: CountyCalendar, at: Date, hours: number): Date =>
  hours === 0 ? at : deadline(calendar, at, { amount: hours, unit: 'working-hours' });
