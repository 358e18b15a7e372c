import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { isRefusal, type Scope } from '@chuangcheng/platform/kernel';
import { verificationDue } from '../domain/index.ts';
import { casesWithoutTask } from '../queries/cases-without-task.ts';
import { loadCase } from '../store/case-file-store.ts';
import { openTask } from '../store/handling-store.ts';
import { command } from '../visibility.ts';
import { filedUnder } from './named-facts.ts';

const open = command({
  action: 'rectification.escalate',
  async load(tx, { id }: { readonly id: string }, { scope }) {
    const [state, calendar] = await Promise.all([loadCase(tx, id), countyCalendarOf(scope)]);
    if (isRefusal(state)) return state;
    return { ...state, calendar, condition: { found: await filedUnder(scope, state.file.conditionId) } };
  },
  rule: 'role-is-enough',
  decide({ file, task, calendar, condition }, _input, { now }) {
    if (file.stage !== 'verifying' || task) return refuse('rectification/move-not-possible');
    return accept({ file, dueAt: verificationDue(condition.found, { calendar, now }) });
  },
  async save(tx, { file, dueAt }, _permit, { now }) {
    await openTask(tx, file.id, dueAt, now);
    return {};
  },
  audit: ({ file, dueAt }) => ({
    subject: { kind: 'case-file', id: file.id },
    detail: { number: file.number, verificationDue: dueAt.toISOString() },
  }),
});

/** Case files that came to verification without being reported here, by an import or before there were tasks, get their task. */
export async function openMissingTasks(scope: Scope): Promise<void> {
  for (const id of await casesWithoutTask(scope, undefined)) await open(scope, { id });
}
