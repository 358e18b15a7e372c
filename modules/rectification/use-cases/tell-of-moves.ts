import { accountHolders } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { type Message, notify } from '@chuangcheng/platform/notification';
import { type CaseMessage, caseMessages, stagesToCount } from '../domain/index.ts';
import type { CaseChanged } from '../events.ts';
import { countAtStage, movedCases } from '../queries/moved-cases.ts';

const HOUR_LENGTH = '2026-09-24T01'.length;

/** Tells those who are to act next, or wait for an answer. Told again it tells nobody twice. */
export async function tellOfMoves(scope: Scope, changes: readonly CaseChanged[]): Promise<void> {
  const moved = await movedCases(scope, changes);
  if (moved.length === 0) return;
  const stages = stagesToCount(moved);
  const counts = await Promise.all(stages.map(async (stage) => [stage, await countAtStage(scope, { stage })] as const));
  const hour = scope.host.clock.now().toISOString().slice(0, HOUR_LENGTH);
  const messages = await addressed(scope, caseMessages(moved, { hour, waiting: new Map(counts) }));
  if (messages.length > 0) await notify(scope, messages);
}

/** Liaison and head of a unit; the office; to verify, verifiers and the office. A message nobody would receive is not sent. */
async function addressed(scope: Scope, messages: readonly CaseMessage[]): Promise<Message[]> {
  const unitIds = messages.flatMap(({ audience }) => (typeof audience === 'object' ? audience.unitId : []));
  const [ofUnits, central] = await Promise.all([
    accountHolders(scope, { roles: ['liaison', 'unit-head'], unitIds: [...new Set(unitIds)] }),
    accountHolders(scope, { roles: ['office', 'verifier'] }),
  ]);
  return messages.flatMap(({ audience, ...message }) => {
    const people =
      typeof audience === 'object'
        ? ofUnits.filter((one) => one.unitId === audience.unitId)
        : central.filter((one) => audience === 'verifying' || one.role === 'office');
    const accountIds = people.map((one) => one.accountId);
    return accountIds.length > 0 ? [{ ...message, accountIds, kind: 'rectification.moved' }] : [];
  });
}
