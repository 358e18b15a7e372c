import { type Decision, refuse, type Refusal } from '@chuangcheng/kit/decision';
import { formatDateTime } from '@chuangcheng/kit/chinese-date';
import { type Actor, type Command, type Ctx, isRefusal } from '@chuangcheng/platform/kernel';
import type { CaseFile, TaskStep, VerificationTask } from '../domain/index.ts';
import { workChanged } from '../events.ts';
import type { rectificationActions } from '../policy.ts';
import { loadCase } from '../store/case-file-store.ts';
import { caseOfTask, loadTask, saveTaskStep } from '../store/task-store.ts';
import { command } from '../visibility.ts';

type Target = { readonly id: string; readonly version: number; readonly reason?: string };

type TaskSpec<Input extends Target, Facts> = {
  readonly action: keyof typeof rectificationActions;
  readonly step: TaskStep;
  readonly rule: (actor: Actor, file: CaseFile, task: VerificationTask) => true | Refusal;
  readonly facts: (file: CaseFile, input: Input, ctx: Ctx) => Promise<Facts>;
  readonly decide: (task: VerificationTask, input: Input, facts: Facts, actor: Actor) => Decision<VerificationTask>;
};

/** The command of one step of a verification task: of two who take it at once the second is told who has it. */
export function taskCommand<Input extends Target, Facts>(
  spec: TaskSpec<Input, Facts>,
): Command<Input, { readonly version: number }> {
  return command({
    action: spec.action,
    async load(tx, input: Input, ctx) {
      const caseId = await caseOfTask(tx, input.id);
      if (!caseId) return refuse('rectification/task-not-found');
      const state = await loadCase(tx, caseId);
      if (isRefusal(state)) return state;
      const { file } = state;
      return { file, ...(await loadTask(tx, input.id)), known: { facts: await spec.facts(file, input, ctx) } };
    },
    rule: ({ actor }, { file, task }) => spec.rule(actor, file, task),
    decide({ file, task, dueAt, known: { facts } }, input, { actor }) {
      const decision = spec.decide(task, input, facts, actor);
      return decision.ok
        ? { ok: true, value: { file, before: task, task: decision.value, dueAt, reason: input.reason } }
        : decision;
    },
    async save(tx, { file, task, reason }, permit, ctx) {
      await saveTaskStep(tx, file, task, { kind: spec.step, reason }, permit, ctx);
      return { version: task.version };
    },
    audit: ({ file, before, task, reason }) => ({
      subject: { kind: 'case-file', id: file.id },
      detail: { number: file.number, step: spec.step, from: before.verifier, to: task.verifier, reason },
    }),
    events: ({ file, task, dueAt }) => [
      workChanged(
        file,
        spec.step === 'task-assigned'
          ? {
              kind: spec.step,
              accountId: task.verifierId ?? '',
              until: formatDateTime(dueAt, { lang: 'zh', now: dueAt }),
            }
          : { kind: spec.step },
      ),
    ],
  });
}
