import { accountHolders } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { type Message, notify } from '@chuangcheng/platform/notification';
import type { HandlingChanged } from '../events.ts';

type Told = { readonly title: string; readonly body: string; readonly accountIds: readonly string[] };

/** Whom a step concerns and what it says; nothing where nobody waits for it. */
async function toldOf(scope: Scope, { number, step }: HandlingChanged): Promise<Told | undefined> {
  const ofUnit = async (unitId: string | null) =>
    unitId === null
      ? []
      : (await accountHolders(scope, { roles: ['liaison', 'unit-head'], unitIds: [unitId] })).map((one) => one.accountId);
  switch (step.kind) {
    case 'part-added':
      return {
        title: `请${step.unit.name}协办案卷 ${number}`,
        body: `协办任务：${step.words}`,
        accountIds: await ofUnit(step.unit.id),
      };
    case 'part-done':
      return { title: `${step.unit.name}已完成案卷 ${number} 的协办`, body: step.words, accountIds: await ofUnit(step.leadId) };
    case 'part-released': {
      const told = await Promise.all([ofUnit(step.unit.id), ofUnit(step.leadId)]);
      return { title: `${step.unit.name}不再协办案卷 ${number}`, body: step.words, accountIds: told.flat() };
    }
    case 'task-assigned':
      return { title: `请核查案卷 ${number}`, body: `须于 ${step.until} 前核查。`, accountIds: [step.accountId] };
    default:
      return undefined;
  }
}

/** Tells co-units, leads and verifiers of what concerns them, each step once. */
export async function tellOfHandling(scope: Scope, changes: readonly HandlingChanged[]): Promise<void> {
  const messages: Message[] = [];
  for (const change of changes) {
    const told = await toldOf(scope, change);
    if (!told || told.accountIds.length === 0) continue;
    messages.push({
      ...told,
      accountIds: [...new Set(told.accountIds)],
      kind: 'rectification.handling',
      onceKey: `rectification.handling/${change.id}`,
      href: `/rectification/case-files/${change.caseId}`,
    });
  }
  if (messages.length > 0) await notify(scope, messages);
}
