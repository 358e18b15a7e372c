import { accept, refuse } from '@chuangcheng/kit/decision';
import { checkItemsById } from '@chuangcheng/modules/assessment';
import { command } from '../visibility.ts';

/** Says which problem a failed check item is; from then on no proposal changes it. */
export const setCheckItemCondition = command({
  action: 'rectification.edit-categories',
  async load(tx, input: { checkItemId: string; conditionId: string }, { scope }) {
    const [items, condition] = await Promise.all([
      checkItemsById(scope, [input.checkItemId]),
      tx
        .selectFrom('rectification.filing_condition')
        .select('id')
        .where('id', '=', input.conditionId)
        .where('state', '=', 'active')
        .executeTakeFirst(),
    ]);
    return { ...input, hasItem: items.has(input.checkItemId), hasCondition: condition !== undefined };
  },
  rule: 'role-is-enough',
  decide({ hasItem, hasCondition, checkItemId, conditionId }) {
    if (!hasItem) return refuse('rectification/check-item-not-found');
    return hasCondition ? accept({ checkItemId, conditionId }) : refuse('rectification/condition-not-found');
  },
  async save(tx, { checkItemId, conditionId }) {
    await tx
      .insertInto('rectification.check_item_condition')
      .values({ check_item_id: checkItemId, condition_id: conditionId, origin: 'set' })
      .onConflict((oc) => oc.columns(['county_id', 'check_item_id']).doUpdateSet({ condition_id: conditionId, origin: 'set' }))
      .execute();
    return {};
  },
  audit: (plan) => ({ subject: { kind: 'check-item', id: plan.checkItemId }, detail: { condition: plan.conditionId } }),
});
