import { refuse } from '@chuangcheng/kit/decision';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { accountHolders, unitDirectory } from '@chuangcheng/modules/organisation';
import { isRefusal, type Scope } from '@chuangcheng/platform/kernel';
import { notify } from '@chuangcheng/platform/notification';
import { insertEvent } from '../store/case-event-store.ts';
import { loadCase } from '../store/case-file-store.ts';
import { dueReviewOf, markReminded } from '../store/handling-store.ts';
import { command } from '../visibility.ts';

const markReview = command({
  action: 'rectification.escalate',
  async load(tx, { caseId, today }: { readonly caseId: string; readonly today: string }) {
    const state = await loadCase(tx, caseId);
    return isRefusal(state) ? state : { file: state.file, review: await dueReviewOf(tx, caseId, today) };
  },
  rule: 'role-is-enough',
  decide: ({ file, review }) =>
    review && file.stage === 'suspended' ? { ok: true, value: { file, review } } : refuse('rectification/move-not-possible'),
  async save(tx, { file, review }, permit, ctx) {
    await markReminded(tx, review.id, permit, ctx.now);
    const detail = { reviewOn: review.reviewOn };
    const entry = { caseId: file.id, kind: 'suspension-review', from: file.stage, to: file.stage, detail } as const;
    await insertEvent(tx, entry, permit, ctx);
    return { unitId: file.responsibleUnitId };
  },
  audit: ({ file, review }) => ({
    subject: { kind: 'case-file', id: file.id },
    detail: { number: file.number, reviewOn: review.reviewOn },
  }),
});

/**
 * Reminds the office and the unit of a suspension whose review day has come. The message is sent once per suspension, so that after a
 * crash between telling and marking nobody is told twice.
 */
export async function remindOfReview(
  scope: Scope,
  due: {
    readonly id: string;
    readonly caseId: string;
    readonly number: string;
    readonly unitId: string | null;
    readonly plan: string;
  },
): Promise<void> {
  const [office, ofUnit, units] = await Promise.all([
    accountHolders(scope, { roles: ['office'] }),
    due.unitId ? accountHolders(scope, { roles: ['liaison', 'unit-head'], unitIds: [due.unitId] }) : [],
    unitDirectory(scope),
  ]);
  const unit = due.unitId ? units.nameOf(due.unitId) : '';
  await notify(scope, [
    {
      accountIds: [...new Set([...office, ...ofUnit].map((one) => one.accountId))],
      kind: 'rectification.suspension-review',
      onceKey: `rectification.suspension-review/${due.id}`,
      title: `挂账案卷 ${due.number} 已到复核日`,
      body: `${unit}挂账，计划：${due.plan}。请核对进展，恢复处置或说明情况。`,
      href: `/rectification/case-files/${due.caseId}`,
    },
  ]);
  await markReview(scope, { caseId: due.caseId, today: dayOf(scope.host.clock.now()) });
}
