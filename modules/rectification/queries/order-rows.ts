import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { OrderRow } from '../contract/index.ts';
import { isAnswerOverdue, orderNumber, type SupervisionOrder } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { ROW_COLUMNS, rowMaker } from './case-file-rows.ts';
import { firstPhotos } from './first-photos.ts';

const readMatters = query({
  action: 'rectification.read',
  async run(reader, ids: readonly string[]) {
    if (ids.length === 0) return [];
    return reader
      .selectFrom('visible_case_file as f')
      .select(ROW_COLUMNS)
      .where('f.id', 'in', [...ids])
      .execute();
  },
});

/** Lines of orders with the matter each is about, as far as this person sees it. */
export async function orderRows(scope: Scope, orders: readonly SupervisionOrder[]): Promise<OrderRow[]> {
  const caseIds = [...new Set(orders.map((order) => order.caseId))];
  const [matters, rowOf, units] = await Promise.all([readMatters(scope, caseIds), rowMaker(scope), unitDirectory(scope)]);
  const photos = await firstPhotos(
    scope,
    matters.map((row) => row.id),
  );
  const matterOf = new Map(matters.map((row) => [row.id, rowOf(row, photos.get(row.id) ?? null)]));
  const now = scope.host.clock.now();
  return orders.map((order) => ({
    id: order.id,
    number: orderNumber(order),
    colour: order.colour,
    state: order.state,
    byRule: order.byRule,
    unitId: order.receiverUnitId,
    unit: units.nameOf(order.receiverUnitId),
    issuedAt: order.issuedAt.toISOString(),
    answerDueAt: order.answerDueAt.toISOString(),
    answerOverdue: isAnswerOverdue(order, now),
    answeredAt: order.answeredAt?.toISOString() ?? null,
    promisedDay: order.promisedDay,
    closedAt: order.closedAt?.toISOString() ?? null,
    caseFile: matterOf.get(order.caseId) ?? null,
  }));
}
