import type { Page } from '@chuangcheng/kit/page';
import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { OrderRow } from '../contract/index.ts';
import { type OrderColour, orderOf, type OrderState } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { startOf } from './case-file-filters.ts';
import { orderRows } from './order-rows.ts';

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly colour?: readonly OrderColour[] | undefined;
  readonly state?: readonly OrderState[] | undefined;
  readonly unitId?: readonly string[] | undefined;
  readonly overdue?: boolean | undefined;
  readonly origin?: 'rule' | 'hand' | undefined;
  readonly issuedFrom?: string | undefined;
  readonly issuedTo?: string | undefined;
};

/** What a number is searched by: 督办单〔2026〕第3号, or only its digits. */
const ORDINAL = /^(?:督办单)?(?:〔?(?<year>\d{4})〕)?第?(?<ordinal>\d{1,6})号?$/;

const readPage = query({
  action: 'rectification.read',
  async run(reader, input: Input & { readonly now: Date }) {
    const { search, colour, state, unitId, issuedFrom, issuedTo, now } = input;
    let orders = reader.selectFrom('visible_supervision_order as o').leftJoin('visible_case_file as f', 'f.id', 'o.case_id');
    if (colour?.length) orders = orders.where('o.colour', 'in', [...colour]);
    if (state?.length) orders = orders.where('o.state', 'in', [...state]);
    if (unitId?.length) orders = orders.where('o.receiver_unit_id', 'in', [...unitId]);
    if (input.overdue) orders = orders.where('o.state', '=', 'issued').where('o.answer_due_at', '<', now);
    if (input.origin) orders = orders.where('o.by_rule', '=', input.origin === 'rule');
    if (issuedFrom) orders = orders.where('o.issued_at', '>=', new Date(startOf(issuedFrom, 0)));
    if (issuedTo) orders = orders.where('o.issued_at', '<', new Date(startOf(issuedTo, 1)));
    if (search) {
      const { year, ordinal } = ORDINAL.exec(search.replaceAll(' ', ''))?.groups ?? {};
      const ofNumber = sql<boolean>`(o.ordinal = ${Number(ordinal)} AND (${year ?? null}::smallint IS NULL OR o.year = ${year ?? null}::smallint))`;
      const inWords = sql<boolean>`strpos(f.number || ' ' || f.description || ' ' || f.place || ' ' || o.demand, ${search}) > 0`;
      orders = orders.where(ordinal ? sql<boolean>`(${ofNumber} OR ${inWords})` : inWords);
    }
    const direction = input.sort === undefined || input.sort.startsWith('-') ? 'desc' : 'asc';
    const sorted = orders.selectAll('o');
    const inOrder = {
      answerDueAt: () => sorted.orderBy('o.answer_due_at', direction),
      number: () => sorted.orderBy('o.year', direction).orderBy('o.ordinal', direction),
      issuedAt: () => sorted.orderBy('o.issued_at', direction),
    }[(input.sort?.replace('-', '') ?? 'issuedAt') as 'issuedAt']();
    const [rows, counted] = await Promise.all([
      inOrder
        .orderBy('o.id', direction)
        .limit(input.pageSize)
        .offset((input.page - 1) * input.pageSize)
        .execute(),
      orders.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    ]);
    return { orders: rows.map(orderOf), total: Number(counted.total) };
  },
});

/** A page of supervision orders, the newest first unless asked otherwise. */
export async function listOrders(scope: Scope, input: Input): Promise<Page<OrderRow>> {
  const { orders, total } = await readPage(scope, { ...input, now: scope.host.clock.now() });
  const { page, pageSize } = input;
  return { rows: await orderRows(scope, orders), total, totalIsCapped: false, page, pageSize };
}
