import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type Route, route } from '@chuangcheng/platform/http';
import { exportList, type ListColumn } from '@chuangcheng/platform/spreadsheet';
import * as contract from '../contract/index.ts';
import type { OrderRow } from '../contract/index.ts';
import { orderColourNames, orderStateNames } from '../domain/index.ts';
import { listOrders } from '../queries/list-orders.ts';
import { orderDetail } from '../queries/order-detail.ts';
import { orderRules } from '../queries/order-rules.ts';
import { ordersOfCase } from '../queries/orders-of-cases.ts';
import { answerOrder } from '../use-cases/answer-order.ts';
import { closeOrder } from '../use-cases/close-order.ts';
import { issueOrder } from '../use-cases/issue-order.ts';
import { raiseOrder } from '../use-cases/raise-order.ts';
import { sendBackAnswer } from '../use-cases/send-back-answer.ts';
import { setOrderRules } from '../use-cases/set-order-rules.ts';
import { orderRulesFrom, orderRulesView } from './order-rules-view.ts';

/** More orders than a county issues in years. */
const whole = { page: 1, pageSize: 20_000 } as const;

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const time = (at: string | null) => (at ? new Date(at) : null);
const columns: readonly ListColumn<OrderRow>[] = [
  { key: 'number', title: both('督办单号', 'Number'), value: (row) => row.number },
  { key: 'colour', title: both('颜色', 'Colour'), value: (row, language) => orderColourNames[row.colour][language] },
  { key: 'state', title: both('状态', 'State'), value: (row, language) => orderStateNames[row.state][language] },
  { key: 'unit', title: both('承办单位', 'Receiver'), value: (row) => row.unit },
  { key: 'caseNumber', title: both('案卷编号', 'Case file'), value: (row) => row.caseFile?.number ?? null },
  { key: 'matter', title: both('督办事项', 'Matter'), value: (row) => row.caseFile?.description ?? null },
  { key: 'place', title: both('位置', 'Place'), value: (row) => row.caseFile?.place ?? null },
  { key: 'issuedAt', title: both('签发时间', 'Issued'), value: (row) => time(row.issuedAt) },
  {
    key: 'origin',
    title: both('签发方式', 'Issued by'),
    value: (row, language) => (row.byRule ? both('按规则', 'Rule') : both('人工', 'Hand'))[language],
  },
  { key: 'answerDueAt', title: both('答复期限', 'Answer due'), value: (row) => time(row.answerDueAt) },
  {
    key: 'answerOverdue',
    title: both('逾期未答复', 'Answer overdue'),
    value: (row, language) => (row.answerOverdue ? both('是', 'Yes') : both('否', 'No'))[language],
  },
  { key: 'answeredAt', title: both('答复时间', 'Answered'), value: (row) => time(row.answeredAt) },
  { key: 'promisedDay', title: both('预计完成', 'Promised'), value: (row) => row.promisedDay },
  { key: 'closedAt', title: both('办结时间', 'Closed'), value: (row) => time(row.closedAt) },
];

/** Supervision orders and the rules they are issued by. */
export const orderRoutes: Route[] = [
  route(contract.listOrders, ({ query }, scope) => listOrders(scope, query)),
  route(contract.exportOrders, async ({ query }, scope, { language }) => {
    const { rows } = await listOrders(scope, { ...query, ...whole });
    return exportList(both('督办单', 'Supervision orders'), columns, query.columns, rows, language);
  }),
  route(contract.getOrder, ({ params }, scope) => orderDetail(scope, params)),
  route(contract.listOrdersOfCaseFile, ({ params }, scope) => ordersOfCase(scope, { caseId: params.id })),
  route(contract.issueOrder, ({ params, body }, scope) => issueOrder(scope, { caseId: params.id, ...body })),
  route(contract.raiseOrder, ({ params, body }, scope) => raiseOrder(scope, { ...params, ...body })),
  route(contract.answerOrder, ({ params, body }, scope) => answerOrder(scope, { ...params, ...body })),
  route(contract.sendBackAnswer, ({ params, body }, scope) => sendBackAnswer(scope, { ...params, ...body })),
  route(contract.closeOrder, ({ params, body }, scope) => closeOrder(scope, { ...params, ...body })),
  route(contract.getOrderRules, async (_input, scope) => orderRulesView(await orderRules(scope))),
  route(contract.setOrderRules, ({ body: { rules, reason } }, scope) =>
    setOrderRules(scope, { rules: orderRulesFrom(rules), reason }),
  ),
];
