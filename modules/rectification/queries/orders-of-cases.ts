import { refuse } from '@chuangcheng/kit/decision';
import { mayBegin, type Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { caseFileOf, DECISION_COLUMNS, orderOf, type Stage } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { orderRows } from './order-rows.ts';

/** Open orders on the case files, each with its matter as it is now. */
export const openOrdersOn = query({
  action: 'rectification.read',
  async run(reader, caseIds: readonly string[]) {
    if (caseIds.length === 0) return [];
    const orders = await reader
      .selectFrom('visible_supervision_order')
      .selectAll()
      .where('case_id', 'in', [...caseIds])
      .where(sql<boolean>`state <> 'closed'`)
      .execute();
    // Most case files that move have none.
    if (orders.length === 0) return [];
    const ids = orders.map((order) => order.case_id);
    const files = await reader.selectFrom('visible_case_file').select(DECISION_COLUMNS).where('id', 'in', ids).execute();
    const fileOf = new Map(files.map((row) => [row.id, caseFileOf(row)]));
    return orders.flatMap((row) => {
      const file = fileOf.get(row.case_id);
      return file ? [{ order: orderOf(row), file }] : [];
    });
  },
});

const readOrdersOf = query({
  action: 'rectification.read',
  async run(reader, { caseId }: { readonly caseId: string }) {
    const [file, rows] = await Promise.all([
      reader.selectFrom('visible_case_file').select('stage').where('id', '=', caseId).executeTakeFirst(),
      reader
        .selectFrom('visible_supervision_order')
        .selectAll()
        .where('case_id', '=', caseId)
        .orderBy('issued_at', 'desc')
        .execute(),
    ]);
    return file ? { stage: file.stage as Stage, orders: rows.map(orderOf) } : refuse('rectification/case-file-not-found');
  },
});

/** Orders on a case file, the newest first, and whether the actor may issue one now. */
export async function ordersOfCase(scope: Scope, input: { readonly caseId: string }) {
  const { stage, orders } = await readOrdersOf(scope, input);
  const hasOpen = orders.some((order) => order.state !== 'closed');
  return {
    orders: await orderRows(scope, orders),
    mayIssue: !hasOpen && stage === 'handling' && mayBegin(scope.actor, 'rectification.issue-order'),
  };
}
