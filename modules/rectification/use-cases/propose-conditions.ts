import { setImmediate } from 'node:timers/promises';
import { accept } from '@chuangcheng/kit/decision';
import { siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { insertMany, type Scope } from '@chuangcheng/platform/kernel';
import { indexConditions, proposeCondition } from '../domain/propose-condition.ts';
import { categoryDirectory } from '../queries/category-directory.ts';
import { knownConditions } from '../queries/check-item-conditions.ts';
import { command } from '../visibility.ts';

/** Items compared before other work gets its turn: some milliseconds. */
const AT_ONCE = 20;

/** Proposes for every check item in force which problem its failing is. What the office has set is never touched. */
export async function proposeConditions(scope: Scope): Promise<{ proposed: number; unmatched: number }> {
  const [categories, { types }] = await Promise.all([categoryDirectory(scope), siteTypeDirectory(scope)]);
  const conditions = indexConditions(knownConditions(categories));
  const proposals: Proposal[] = [];
  for (const type of types) {
    for (const item of type.items) {
      if (proposals.length % AT_ONCE === AT_ONCE - 1) await setImmediate();
      const found = proposeCondition({ content: item.content, siteType: type.name }, conditions);
      proposals.push({ checkItemId: item.id, conditionId: found?.condition.id ?? null });
    }
  }
  return keepProposals(scope, proposals);
}

type Proposal = { readonly checkItemId: string; readonly conditionId: string | null };

const keepProposals = command({
  action: 'rectification.edit-categories',
  async load(tx, proposals: readonly Proposal[]) {
    const rows = await tx.selectFrom('rectification.check_item_condition').selectAll().forUpdate().execute();
    return { proposals, stored: new Map(rows.map((row) => [row.check_item_id, row])) };
  },
  rule: 'role-is-enough',
  decide({ proposals, stored }) {
    const free = proposals.filter((one) => stored.get(one.checkItemId)?.origin !== 'set');
    return accept({
      changed: free.filter((one) => one.conditionId !== null && one.conditionId !== stored.get(one.checkItemId)?.condition_id),
      withdrawn: free.filter((one) => one.conditionId === null && stored.has(one.checkItemId)).map((one) => one.checkItemId),
      proposed: free.filter((one) => one.conditionId !== null).length,
      unmatched: free.filter((one) => one.conditionId === null).length,
    });
  },
  async save(tx, { changed, withdrawn, proposed, unmatched }) {
    await insertMany(
      tx,
      'rectification.check_item_condition',
      changed.map((one) => ({ check_item_id: one.checkItemId, condition_id: one.conditionId, origin: 'proposed' })),
      `(county_id, check_item_id) DO UPDATE SET condition_id = excluded.condition_id WHERE check_item_condition.origin = 'proposed'`,
    );
    if (withdrawn.length > 0) {
      await tx
        .deleteFrom('rectification.check_item_condition')
        .where('check_item_id', 'in', withdrawn)
        .where('origin', '=', 'proposed')
        .execute();
    }
    return { proposed, unmatched };
  },
  audit: ({ changed, withdrawn }) => ({
    subject: { kind: 'check-item-conditions', id: null },
    detail: { proposed: changed.length, withdrawn: withdrawn.length },
  }),
});
