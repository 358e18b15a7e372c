import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { SOURCES } from '../domain/source.ts';
import { ORDER_COLOURS, ORDER_STATES, ORDER_STEPS } from '../domain/supervision-order.ts';
import { caseFileRow } from './case-file-views.ts';

const read = { action: 'rectification.read' } as const;
const colour = z.enum(ORDER_COLOURS);
const state = z.enum(ORDER_STATES);

export const orderRow = z.object({
  id: idSchema,
  /** 督办单〔2026〕第3号 */
  number: z.string(),
  colour,
  state,
  /** Issued by rule, not by hand. */
  byRule: z.boolean(),
  unitId: idSchema,
  unit: z.string(),
  issuedAt: z.string(),
  answerDueAt: z.string(),
  /** The answer date has passed without an answer. */
  answerOverdue: z.boolean(),
  answeredAt: z.string().nullable(),
  /** The day the receiver promised to be done. */
  promisedDay: z.string().nullable(),
  closedAt: z.string().nullable(),
  /** Null when this person may see the order but no longer the matter. */
  caseFile: caseFileRow.nullable(),
});
export type OrderRow = z.output<typeof orderRow>;

export const orderListQuery = listQuery(['issuedAt', 'answerDueAt', 'number']).extend({
  colour: severalOf(colour).optional(),
  state: severalOf(state).optional(),
  unitId: severalOf(idSchema).optional(),
  /** Not answered in time. */
  overdue: z.stringbool().optional(),
  origin: z.enum(['rule', 'hand']).optional(),
  /** Days of issue, both included. */
  issuedFrom: z.iso.date().optional(),
  issuedTo: z.iso.date().optional(),
});

export const listOrders = endpoint({
  id: 'rectification.listOrders',
  method: 'GET',
  path: '/api/rectification/orders',
  access: read,
  summary: { zh: '督办单', en: 'Supervision orders' },
  query: orderListQuery,
  response: pageOf(orderRow),
});

export const exportOrders = endpoint({
  id: 'rectification.exportOrders',
  method: 'GET',
  path: '/api/rectification/orders.xlsx',
  access: read,
  summary: { zh: '导出督办单', en: 'Export supervision orders' },
  query: orderListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

export const orderStep = z.object({
  id: idSchema,
  at: z.string(),
  kind: z.enum(ORDER_STEPS),
  colour,
  /** Unit and name as at that moment; empty when the product acted by rule. */
  actor: z.string(),
  text: z.string(),
  answerDueAt: z.string().nullable(),
  promisedDay: z.string().nullable(),
});

export const orderDetail = orderRow.extend({
  version: z.number().int(),
  demand: z.string(),
  /** The county's creation office, in whose name orders are issued. */
  office: z.string(),
  /** Full official name of the receiver. */
  receiver: z.string(),
  /** Empty when issued by rule. */
  issuedBy: z.string(),
  steps: z.array(orderStep),
  /** What this person may do to it now. */
  may: z.object({ raise: z.boolean(), close: z.boolean(), sendBack: z.boolean(), answer: z.boolean() }),
});
export type OrderDetail = z.output<typeof orderDetail>;

export const getOrder = endpoint({
  id: 'rectification.getOrder',
  method: 'GET',
  path: '/api/rectification/orders/:id',
  access: read,
  summary: { zh: '一张督办单', en: 'One supervision order' },
  params: z.object({ id: idSchema }),
  response: orderDetail,
  errors: ['rectification/order-not-found'],
});

/** Orders on one case file, the newest first, and whether this person may issue one now. */
export const listOrdersOfCaseFile = endpoint({
  id: 'rectification.listOrdersOfCaseFile',
  method: 'GET',
  path: '/api/rectification/case-files/:id/orders',
  access: read,
  summary: { zh: '案卷的督办单', en: 'Supervision orders on a case file' },
  params: z.object({ id: idSchema }),
  response: z.object({ orders: z.array(orderRow), mayIssue: z.boolean() }),
  errors: ['rectification/case-file-not-found'],
});

/** A colour orders are raised to. */
const higher = z.object({
  active: z.boolean(),
  afterHours: z.number(),
  unrepairedDays: z.number(),
  answerDays: z.number(),
  sources: z.array(z.enum(SOURCES)),
  categoryIds: z.array(idSchema),
});

/** When orders are issued and raised by rule; see `domain/order-rule.ts` for what each number means. */
export const orderRulesView = z.object({
  blue: z.object({ active: z.boolean(), afterHours: z.number(), answerDays: z.number(), atMostDays: z.number() }),
  orange: higher,
  red: higher,
});
export type OrderRulesView = z.output<typeof orderRulesView>;

export const getOrderRules = endpoint({
  id: 'rectification.getOrderRules',
  method: 'GET',
  path: '/api/rectification/order-rules',
  access: read,
  summary: { zh: '督办规则', en: 'Rules of supervision orders' },
  response: orderRulesView,
});
