import type { Scope } from '@chuangcheng/platform/kernel';
import { orderNumber } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { startOf } from './case-file-filters.ts';

/** An order that became red: whose, which, on what, and when. */
export type RedOrder = {
  readonly unitId: string;
  readonly orderId: string;
  readonly number: string;
  readonly caseId: string;
  readonly redAt: Date;
};

/** Days of the county, both included. */
type Input = { readonly from: string; readonly to: string; readonly unitIds?: readonly string[] };

const readRed = query({
  action: 'rectification.read',
  async run(reader, { from, to, unitIds }: Input) {
    if (unitIds?.length === 0) return [];
    return reader
      .selectFrom('visible_supervision_order')
      .select(['id', 'year', 'ordinal', 'case_id', 'receiver_unit_id', 'red_at'])
      .where('red_at', '>=', new Date(startOf(from, 0)))
      .where('red_at', '<', new Date(startOf(to, 1)))
      .$if(unitIds !== undefined, (rows) => rows.where('receiver_unit_id', 'in', [...(unitIds ?? [])]))
      .orderBy('red_at')
      .orderBy('id')
      .execute();
  },
});

/** Orders that first became red on the days, each once, the earliest first. */
export async function redOrders(scope: Scope, input: Input): Promise<RedOrder[]> {
  const rows = await readRed(scope, input);
  return rows.flatMap((row) =>
    row.red_at === null
      ? []
      : [
          {
            unitId: row.receiver_unit_id,
            orderId: row.id,
            number: orderNumber(row),
            caseId: row.case_id,
            redAt: row.red_at,
          },
        ],
  );
}
