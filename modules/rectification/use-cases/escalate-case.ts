import { formatDateTime } from '@chuangcheng/kit/chinese-date';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { accountHolders, unitDirectory } from '@chuangcheng/modules/organisation';
import type { Role, Scope } from '@chuangcheng/platform/kernel';
import { notify } from '@chuangcheng/platform/notification';
import { type CaseFile, type Level, warningDue } from '../domain/index.ts';
import { insertEvent } from '../store/case-event-store.ts';
import { loadCase } from '../store/case-file-store.ts';
import { command } from '../visibility.ts';

type Warned = { readonly file: CaseFile; readonly level: Level; readonly isNews: boolean };

const markWarned = command({
  action: 'rectification.escalate',
  load: (tx, input: { id: string }) => loadCase(tx, input.id),
  rule: 'role-is-enough',
  decide({ file }, _input, { now }) {
    const due = file.stage === 'handling' ? warningDue(file, now) : undefined;
    if (!due) return refuse('rectification/move-not-possible');
    const { isNews, ...level } = due;
    return accept<Warned>({ file, level, isNews });
  },
  async save(tx, { file, level, isNews }: Warned, permit, ctx) {
    // Not a move: the version stays, whoever has the page open may go on.
    await tx.updateTable('rectification.case_file').set({ escalation: level.level }).where('id', '=', file.id).execute();
    const entry = {
      caseId: file.id,
      kind: 'warning',
      from: file.stage,
      to: file.stage,
      detail: { count: level.percent },
    } as const;
    if (isNews) await insertEvent(tx, entry, permit, ctx);
    return {};
  },
  audit: ({ file, level, isNews }: Warned) => ({
    subject: { kind: 'case-file', id: file.id },
    detail: { number: file.number, percent: level.percent, told: isNews },
  }),
});

/** Told at 50 and 80 %: who handles it; when overdue also the head of the unit and the office. */
async function receivers(scope: Scope, unitId: string, level: Level): Promise<string[]> {
  const inUnit: readonly Role[] = level.percent === 100 ? ['liaison', 'unit-head'] : ['liaison'];
  const [ofUnit, ofOffice] = await Promise.all([
    accountHolders(scope, { roles: inUnit, unitIds: [unitId] }),
    level.percent === 100 ? accountHolders(scope, { roles: ['office'] }) : [],
  ]);
  return [...ofUnit, ...ofOffice].map((one) => one.accountId);
}

/**
 * Tells those a warning concerns, then marks it. A message is sent once per deadline and level, so that after a crash between the two
 * the next run tells nobody twice and marks it.
 */
export async function escalateCase(scope: Scope, file: CaseFile): Promise<void> {
  const due = warningDue(file, scope.host.clock.now());
  const { responsibleUnitId, deadlineAt } = file;
  if (due?.isNews && responsibleUnitId && deadlineAt) {
    const [accountIds, units] = await Promise.all([receivers(scope, responsibleUnitId, due), unitDirectory(scope)]);
    const until = formatDateTime(deadlineAt, { lang: 'zh', now: scope.host.clock.now() });
    const unit = units.nameOf(responsibleUnitId);
    const overdue = due.percent === 100;
    await notify(scope, [
      {
        accountIds,
        kind: overdue ? 'rectification.overdue' : 'rectification.warning',
        onceKey: `rectification.deadline/${file.id}/${deadlineAt.toISOString()}/${due.percent}`,
        title: overdue ? `案卷 ${file.number} 已超期` : `案卷 ${file.number} 处置期限已用去 ${due.percent}%`,
        body: overdue ? `${unit}应于 ${until} 前处置，尚未反馈。` : `${unit}须于 ${until} 前处置并反馈。`,
        href: `/rectification/case-files/${file.id}`,
      },
    ]);
  }
  await markWarned(scope, { id: file.id });
}
