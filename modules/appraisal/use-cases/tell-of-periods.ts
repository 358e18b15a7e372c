import { accountHolders } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { type Message, notify } from '@chuangcheng/platform/notification';
import { figureTitle, groupNames } from '../domain/index.ts';
import type { PeriodAnswered, PeriodMoved } from '../events.ts';
import { objectionTold, periodTold } from '../queries/period-told.ts';

const KIND = 'appraisal.period';

/** Tells the units of a period that they may object, or that it is published. */
export async function tellOfPeriod(scope: Scope, { periodId }: PeriodMoved, step: 'objecting' | 'published'): Promise<void> {
  const { month, group, until, unitIds } = await periodTold(scope, { id: periodId });
  const what = `${month} ${groupNames[group].zh}考核`;
  const message =
    step === 'objecting'
      ? { title: `${what}得分征求意见`, body: `有异议请于 ${until} 前提出。` }
      : { title: `${what}结果已发布`, body: '得分、名次和计算过程可以查看。' };
  const href = `/appraisal/periods/${periodId}`;
  await send(scope, await peopleOf(scope, unitIds), { ...message, href, onceKey: `appraisal.period/${periodId}/${step}` });
}

/** Tells the office of an objection, and the unit of what became of it or of a figure that was corrected. */
export async function tellOfAnswer(scope: Scope, { kind, id, periodId, unitId }: PeriodAnswered): Promise<void> {
  const { month } = await periodTold(scope, { id: periodId });
  const onceKey = `appraisal.${kind}/${id}`;
  const objection = await objectionTold(scope, { id });
  const about = objection ? figureTitle(objection.name).zh : '';
  if (kind === 'filed') {
    const office = await accountHolders(scope, { roles: ['office'] });
    await send(
      scope,
      office.map((one) => one.accountId),
      {
        title: `${objection?.unit ?? ''}对 ${month} 考核提出异议`,
        body: `异议事项：${about}。`,
        href: `/appraisal/periods/${periodId}`,
        onceKey,
      },
    );
    return;
  }
  const title =
    kind === 'corrected'
      ? `${month} 考核得分已更正`
      : `${month} 考核异议${objection?.state === 'upheld' ? '成立，得分已更正' : '未获支持'}`;
  const body = kind === 'corrected' ? '更正的理由和前后得分可以查看。' : `异议事项：${about}，答复可以查看。`;
  await send(scope, await peopleOf(scope, [unitId]), { title, body, href: `/appraisal/periods/${periodId}`, onceKey });
}

async function peopleOf(scope: Scope, unitIds: readonly string[]): Promise<string[]> {
  const people = await accountHolders(scope, { roles: ['unit-head', 'liaison'], unitIds });
  return [...new Set(people.map((one) => one.accountId))];
}

/** A message nobody would receive is not sent. */
async function send(scope: Scope, accountIds: readonly string[], message: Omit<Message, 'accountIds' | 'kind'>): Promise<void> {
  if (accountIds.length > 0) await notify(scope, [{ ...message, accountIds, kind: KIND }]);
}
