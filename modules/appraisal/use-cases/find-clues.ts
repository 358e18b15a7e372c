import { dayOf } from '@chuangcheng/kit/civil-day';
import { accountHolders } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { notify } from '@chuangcheng/platform/notification';
import { clueFacts } from '../queries/clue-facts.ts';
import { clueRules } from '../queries/clue-rules.ts';
import { keepClues } from './keep-clues.ts';

/** Looks for clues as the rules say. The office is told that there are new ones, not about whom; nothing else happens by itself. */
export async function findClues(scope: Scope): Promise<void> {
  const settings = await clueRules(scope);
  const kept = await keepClues(scope, { settings, facts: await clueFacts(scope, settings) });
  if (kept.length === 0) return;
  const office = await accountHolders(scope, { roles: ['office'] });
  if (office.length === 0) return;
  await notify(scope, [
    {
      accountIds: office.map((one) => one.accountId),
      kind: 'appraisal.accountability',
      onceKey: `appraisal.clues/${dayOf(scope.host.clock.now())}`,
      title: '有问责线索待处理',
      body: '内容请登录后查看。',
      href: '/accountability/clues?state=open',
    },
  ]);
}
