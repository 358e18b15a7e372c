import { refuse, type Decision, type Refusal } from '@chuangcheng/kit/decision';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { type Actor, type Command, isRefusal } from '@chuangcheng/platform/kernel';
import type { CountyCalendar } from '@chuangcheng/kit/working-time';
import type { OrderPlan, OrderRules } from '../domain/index.ts';
import { orderChanged } from '../events.ts';
import type { rectificationActions } from '../policy.ts';
import { orderRules } from '../queries/order-rules.ts';
import { loadOrder, type OrderState, saveOrder } from '../store/order-store.ts';
import { command } from '../visibility.ts';

/** Which order, and the version of it the person saw; what acts by itself names none. */
type Target = { readonly id: string; readonly version?: number };
type At = { readonly now: Date; readonly calendar: CountyCalendar; readonly rules: OrderRules };

type OrderSpec<Input extends Target> = {
  readonly action: keyof typeof rectificationActions;
  readonly rule: (actor: Actor, state: OrderState) => true | Refusal;
  readonly decide: (state: OrderState, input: Input, at: At) => Decision<OrderPlan>;
};

/** The command of one step of an order: locks the matter and the order, applies the rule, decides, stores the step, tells others. */
export function orderCommand<Input extends Target>(spec: OrderSpec<Input>): Command<Input, { readonly version: number }> {
  return command({
    action: spec.action,
    async load(tx, input: Input, { scope, now }) {
      const [state, calendar, rules] = await Promise.all([loadOrder(tx, input.id), countyCalendarOf(scope), orderRules(scope)]);
      return isRefusal(state) ? state : { ...state, at: { now, calendar, rules } };
    },
    rule: ({ actor }, state) => spec.rule(actor, state),
    decide(state, input) {
      const { order, file, at } = state;
      if (input.version !== undefined && input.version !== order.version) return refuse('platform/changed-meanwhile');
      const decision = spec.decide(state, input, at);
      return decision.ok ? { ok: true, value: { file, plan: decision.value } } : decision;
    },
    async save(tx, { file, plan }, permit, ctx) {
      await saveOrder(tx, plan, file, permit, ctx);
      return { version: plan.after.version };
    },
    audit: ({ file, plan }) => ({
      subject: { kind: 'supervision-order', id: plan.after.id },
      detail: { case: file.number, step: plan.step.kind, colour: plan.step.colour, text: plan.step.text },
    }),
    events: ({ file, plan }) => [orderChanged(plan, file)],
  });
}
