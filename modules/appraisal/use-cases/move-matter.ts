import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import type { CountyCalendar } from '@chuangcheng/kit/working-time';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { type Command, isRefusal } from '@chuangcheng/platform/kernel';
import { decideMatter, type Matter, type MatterMove, type MatterStep } from '../domain/index.ts';
import { matterChanged } from '../events.ts';
import { mayStep, STEP_ACTIONS } from '../policy.ts';
import { loadMatter, saveMatterMove } from '../store/matter-store.ts';
import { command } from '../visibility.ts';

/** What every step is given: which matter, and the version of it the person saw. */
type Target = { readonly id: string; readonly version: number };

type StepSpec<Input> = {
  readonly step: MatterStep;
  readonly move: (input: Input) => MatterMove;
  /** What is said with it, kept in the history. */
  readonly words: (input: Input) => string;
};

/** The command of one step: locks the matter, applies the rule, tells who comes with an old version, decides, stores, tells others. */
export function matterCommand<Input extends Target>(spec: StepSpec<Input>): Command<Input, { readonly version: number }> {
  return command({
    action: STEP_ACTIONS[spec.step],
    async load(tx, input: Input, { scope }): Promise<{ matter: Matter; calendar: CountyCalendar } | Refusal> {
      const [matter, calendar] = await Promise.all([loadMatter(tx, input.id), countyCalendarOf(scope)]);
      return isRefusal(matter) ? matter : { matter, calendar };
    },
    rule: ({ actor }, { matter }) => mayStep(actor, spec.step, matter),
    decide({ matter, calendar }, input, { now }) {
      if (input.version !== matter.version) return refuse('platform/changed-meanwhile');
      const decision = decideMatter(matter, spec.move(input), { now, calendar });
      return decision.ok ? { ok: true, value: { matter, plan: decision.value, words: spec.words(input) } } : decision;
    },
    async save(tx, { matter, ...decided }, permit, ctx) {
      return { version: await saveMatterMove(tx, matter, decided, permit, ctx) };
    },
    audit: ({ matter, plan }) => ({
      subject: { kind: 'accountability-matter', id: matter.id },
      detail: { number: matter.number, step: plan.move },
    }),
    events: ({ matter, plan }) => [matterChanged({ matterId: matter.id, step: plan.move, version: matter.version + 1 })],
  });
}
