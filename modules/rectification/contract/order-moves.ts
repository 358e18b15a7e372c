import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';
import { SOURCES } from '../domain/source.ts';
import { ORDER_COLOURS } from '../domain/supervision-order.ts';

const params = z.object({ id: idSchema });
const colour = z.enum(ORDER_COLOURS);
const words = z.string().trim().min(2).max(500);
/** Working days. */
const answerDays = z.number().int().min(1).max(30);
/** The version the person saw: who comes second with an old one is told. */
const version = z.number().int().min(1);
const moved = z.object({ version: z.number().int() });
const GENERAL = ['rectification/order-not-found', 'rectification/order-closed', 'platform/changed-meanwhile'] as const;

export const issueOrder = endpoint({
  id: 'rectification.issueOrder',
  method: 'POST',
  path: '/api/rectification/case-files/:id/orders',
  access: { action: 'rectification.issue-order' },
  summary: { zh: '签发督办单', en: 'Issue a supervision order' },
  params,
  body: z.object({ colour, reason: words, demand: z.string().trim().max(500).default(''), answerDays }),
  response: z.object({ id: idSchema }),
  errors: [
    'rectification/case-file-not-found',
    'rectification/order-open',
    'rectification/order-while-suspended',
    'rectification/order-not-handled',
  ],
});

export const raiseOrder = endpoint({
  id: 'rectification.raiseOrder',
  method: 'POST',
  path: '/api/rectification/orders/:id/raise',
  access: { action: 'rectification.keep-orders' },
  summary: { zh: '升级督办单', en: 'Raise a supervision order' },
  params,
  body: z.object({ version, colour, reason: words, answerDays }),
  response: moved,
  errors: [
    ...GENERAL,
    'rectification/order-not-higher',
    'rectification/order-while-suspended',
    'rectification/order-not-handled',
  ],
});

export const answerOrder = endpoint({
  id: 'rectification.answerOrder',
  method: 'POST',
  path: '/api/rectification/orders/:id/answer',
  access: { action: 'rectification.answer-order' },
  summary: { zh: '答复督办单', en: 'Answer a supervision order' },
  params,
  body: z.object({ version, measures: z.string().trim().min(4).max(1000), promisedDay: z.iso.date() }),
  response: moved,
  errors: [...GENERAL, 'rectification/order-of-another-unit', 'rectification/order-answered', 'rectification/promise-in-past'],
});

export const sendBackAnswer = endpoint({
  id: 'rectification.sendBackAnswer',
  method: 'POST',
  path: '/api/rectification/orders/:id/send-back',
  access: { action: 'rectification.keep-orders' },
  summary: { zh: '退回答复', en: 'Send an answer back' },
  params,
  body: z.object({ version, reason: words, answerDays }),
  response: moved,
  errors: [...GENERAL, 'rectification/order-not-answered'],
});

export const closeOrder = endpoint({
  id: 'rectification.closeOrder',
  method: 'POST',
  path: '/api/rectification/orders/:id/close',
  access: { action: 'rectification.keep-orders' },
  summary: { zh: '办结督办单', en: 'Close a supervision order' },
  params,
  body: z.object({ version, note: words }),
  response: moved,
  errors: [...GENERAL],
});

const hours = z.number().int().min(0).max(400);
const begins = {
  sources: z.array(z.enum(SOURCES)).max(20).default([]),
  categoryIds: z.array(idSchema).max(200).default([]),
};
const higher = z.object({
  active: z.boolean(),
  afterHours: hours,
  unrepairedDays: z.number().int().min(1).max(60),
  answerDays,
  ...begins,
});
const rules = z.object({
  blue: z.object({ active: z.boolean(), afterHours: hours, answerDays, atMostDays: z.number().int().min(1).max(365) }),
  orange: higher,
  red: higher,
});

export const setOrderRules = endpoint({
  id: 'rectification.setOrderRules',
  method: 'PUT',
  path: '/api/rectification/order-rules',
  access: { action: 'rectification.set-order-rules' },
  summary: { zh: '设置督办规则', en: 'Set the rules of supervision orders' },
  body: z.object({ rules, reason: words }),
  response: z.object({}),
  errors: ['rectification/category-not-found'],
});
