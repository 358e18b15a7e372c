import { type Decision, refuse, type Refusal } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { actorLabel, type Ctx, isRefusal, type Writer } from '@chuangcheng/platform/kernel';
import {
  type CaseFile,
  decideIssueOrder,
  type OrderColour,
  orderDue,
  type OrderPlan,
  type SupervisionOrder,
} from '../domain/index.ts';
import { orderChanged } from '../events.ts';
import { mayRule } from '../policy.ts';
import { orderRules } from '../queries/order-rules.ts';
import { loadCase } from '../store/case-file-store.ts';
import { ordersOn, saveOrder } from '../store/order-store.ts';
import { takeNumber } from '../store/take-number.ts';
import { command } from '../visibility.ts';

type ByHand = {
  readonly caseId: string;
  readonly colour: OrderColour;
  readonly reason: string;
  readonly demand: string;
  readonly answerDays: number;
};

/** Reads the matter and its orders; the number is taken only where an order can come of it. */
async function loadMatter<Input extends { readonly caseId: string }>(
  tx: Writer<'rectification'>,
  input: Input,
  { scope, now }: Ctx,
) {
  const state = await loadCase(tx, input.caseId);
  if (isRefusal(state)) return state;
  const [calendar, rules, earlier] = await Promise.all([countyCalendarOf(scope), orderRules(scope), ordersOn(tx, input.caseId)]);
  const year = Number(dayOf(now).slice(0, 4));
  const open = earlier.some((order) => order.state !== 'closed');
  const ordinal = open ? 0 : await takeNumber(tx, `supervision-order/${year}`);
  return { input, file: state.file, earlier, open, at: { now, calendar, rules }, number: { id: newId(), year, ordinal } };
}

type Plan = { readonly file: CaseFile; readonly plan: OrderPlan };
const withFile = (file: CaseFile, decision: Decision<OrderPlan>): Decision<Plan> =>
  decision.ok ? { ok: true, value: { file, plan: decision.value } } : decision;

const saved = {
  async save(tx: Writer<'rectification'>, { file, plan }: Plan, permit: Parameters<typeof saveOrder>[3], ctx: Ctx) {
    await saveOrder(tx, plan, file, permit, ctx);
    return { id: plan.after.id };
  },
  audit: ({ file, plan }: Plan) => ({
    subject: { kind: 'supervision-order', id: plan.after.id },
    detail: { case: file.number, step: 'issued', colour: plan.step.colour, text: plan.step.text, byRule: plan.after.byRule },
  }),
  events: ({ file, plan }: Plan) => [orderChanged(plan, file)],
};

/** 签发督办单 by the office or a leader, at any colour, with the reason; on a matter that is overdue or that matters. */
export const issueOrder = command({
  action: 'rectification.issue-order',
  load: (tx, input: ByHand, ctx) => loadMatter(tx, input, ctx),
  rule: ({ actor }, { file }) => mayRule(actor, file),
  decide: ({ input, file, open, at, number }, _input, { actor }) =>
    withFile(file, decideIssueOrder(file, open, { ...number, ...input, byRule: false, issuedBy: actorLabel(actor) }, at)),
  ...saved,
});

/**
 * 签发督办单 by rule, looked at once more behind the lock: two processes issue one. One that was closed by hand after the deadline had
 * passed is not followed by another until there is a new deadline.
 */
export const issueOrderByRule = command({
  action: 'rectification.issue-order',
  load: (tx, input: { readonly caseId: string }, ctx) => loadMatter(tx, input, ctx),
  rule: 'role-is-enough',
  decide({ file, open, earlier, at, number }) {
    const due = orderDue(at.rules, file, at);
    if (!due || wasOrdered(file, earlier)) return nothingDue();
    const { answerDays } = at.rules[due.colour];
    const input = { ...number, ...due, demand: '', answerDays, byRule: true, issuedBy: '' };
    return withFile(file, decideIssueOrder(file, open, input, at));
  },
  ...saved,
});

const nothingDue = (): Refusal => refuse('rectification/order-not-due');
const wasOrdered = ({ deadlineAt }: CaseFile, earlier: readonly SupervisionOrder[]): boolean =>
  earlier.some((order) => deadlineAt !== null && order.issuedAt >= deadlineAt);
