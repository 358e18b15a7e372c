import { endpoint } from '@chuangcheng/kit/endpoint';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';
import { SOURCES } from '../domain/source.ts';
import { WAYS } from '../domain/verification-task.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });
export const position = z.object({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
export const reason = z.string().trim().min(2).max(500);
const photoIds = z.array(idSchema).max(20).default([]);

/** What the report is known by where it comes from; only what the source is asked for is kept. */
const origin = z.object({
  number: z.string().trim().max(80).optional(),
  title: z.string().trim().max(120).optional(),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).optional(),
  day: z.union([z.literal(''), z.iso.date()]).optional(),
});

export const registration = z.object({
  id: idSchema,
  source: z.enum(SOURCES),
  categoryId: idSchema,
  conditionId: idSchema.nullable().default(null),
  description: z.string().trim().min(4).max(1000),
  place: z.string().trim().max(200).default(''),
  position: position.nullable().default(null),
  siteId: idSchema.nullable().default(null),
  reportedAt: z.iso.datetime({ offset: true }).optional(),
  reportedBy: z.string().trim().max(40).default(''),
  origin: origin.default({}),
  photoIds,
});

export const registerCaseFile = endpoint({
  id: 'rectification.registerCaseFile',
  method: 'POST',
  path: '/api/rectification/case-files',
  access: { action: 'rectification.register' },
  summary: { zh: '登记问题', en: 'Register a problem' },
  body: registration,
  response: z.object({ id: idSchema, number: z.string() }),
  errors: [
    'rectification/category-not-found',
    'rectification/condition-not-found',
    'rectification/outside-county',
    'rectification/site-not-found',
    'rectification/photo-not-found',
  ],
});

/** To whom a problem would go and until when, and why. */
export const proposeRoute = endpoint({
  id: 'rectification.proposeRoute',
  method: 'GET',
  path: '/api/rectification/route-proposal',
  access: { action: 'rectification.read' },
  summary: { zh: '派遣建议', en: 'Proposed route' },
  query: z.object({
    conditionId: idSchema,
    lng: z.coerce.number().optional(),
    lat: z.coerce.number().optional(),
    siteId: idSchema.optional(),
  }),
  response: z.object({
    unitId: idSchema.nullable(),
    unit: z.string().nullable(),
    deadlineAt: z.string(),
    limit: bilingual,
    why: z.array(bilingual),
  }),
  errors: ['rectification/condition-not-found'],
});

const params = z.object({ id: idSchema });
/** The version the person saw: who comes second with an old one is told. */
export const version = z.number().int().min(1);
const moved = z.object({ version: z.number().int() });
const GENERAL = [
  'rectification/case-file-not-found',
  'rectification/move-not-possible',
  'rectification/changed-meanwhile',
] as const;

/** A move of a case file, with the refusals each of them may meet. */
export function moveOf<const P extends string, const A extends string, S extends z.ZodRawShape>(
  id: string,
  path: P,
  action: A,
  summary: Bilingual,
  body: S,
  errors: readonly string[] = [],
) {
  return endpoint({
    id: `rectification.${id}`,
    method: 'POST',
    path: `/api/rectification/case-files/:id/${path}`,
    access: { action },
    summary,
    params,
    body: z.object({ version, ...body }),
    response: moved,
    errors: [...GENERAL, ...errors],
  });
}

export const fileCase = moveOf(
  'fileCase',
  'file',
  'rectification.file',
  { zh: '立案', en: 'File' },
  {
    categoryId: idSchema,
    conditionId: idSchema,
  },
  ['rectification/condition-not-found'],
);

export const refuseFiling = moveOf(
  'refuseFiling',
  'refuse-filing',
  'rectification.file',
  { zh: '不予立案', en: 'Refuse to file' },
  { reason },
);

export const newPart = z.object({ unitId: idSchema, task: z.string().trim().min(2).max(300) });

export const dispatchCase = moveOf(
  'dispatchCase',
  'dispatch',
  'rectification.dispatch',
  { zh: '派遣', en: 'Dispatch' },
  {
    unitId: idSchema,
    note: z.string().trim().max(300).default(''),
    /** Who takes part, and with what. */
    coUnits: z.array(newPart).max(10).default([]),
  },
  ['rectification/unit-not-found', 'rectification/part-is-lead', 'rectification/part-exists'],
);

export const acceptCase = moveOf('acceptCase', 'accept', 'rectification.handle', { zh: '签收', en: 'Accept' }, {}, [
  'rectification/not-your-unit',
]);

export const contestCase = moveOf(
  'contestCase',
  'contest',
  'rectification.handle',
  { zh: '退回', en: 'Contest' },
  {
    reason,
    /** Who should do it instead, if known. */
    suggestedUnitId: idSchema.nullable().default(null),
  },
  ['rectification/not-your-unit', 'rectification/contested-before'],
);

/** The office settles a contested dispatch once: the same unit or another one; then it is final. */
export const arbitrateCase = moveOf(
  'arbitrateCase',
  'arbitrate',
  'rectification.dispatch',
  { zh: '仲裁派遣', en: 'Arbitrate' },
  {
    unitId: idSchema,
    reason,
  },
  ['rectification/unit-not-found'],
);

export const reportCase = moveOf(
  'reportCase',
  'report',
  'rectification.handle',
  { zh: '反馈处置结果', en: 'Report back' },
  {
    result: z.string().trim().min(2).max(500),
    photoIds: z.array(idSchema).max(20),
  },
  ['rectification/not-your-unit', 'rectification/photo-needed', 'rectification/photo-not-found', 'rectification/part-open'],
);

/** How it was verified; by pictures unless said otherwise. */
const way = z.enum(WAYS).default('photo');
const VERDICT = ['rectification/own-repair', 'rectification/task-of-another', 'rectification/photo-not-found'] as const;

export const passCase = moveOf(
  'passCase',
  'pass',
  'rectification.verify',
  { zh: '核查通过', en: 'Pass' },
  {
    note: z.string().trim().max(500).default(''),
    photoIds,
    way,
  },
  VERDICT,
);

export const reworkCase = moveOf(
  'reworkCase',
  'rework',
  'rectification.verify',
  { zh: '返工', en: 'Rework' },
  { reason, photoIds, way },
  [...VERDICT, 'rectification/verification-photo-needed'],
);

export const closeCase = moveOf(
  'closeCase',
  'close',
  'rectification.close',
  { zh: '结案', en: 'Close' },
  {
    note: z.string().trim().max(500).default(''),
  },
);

export const suspendCase = moveOf(
  'suspendCase',
  'suspend',
  'rectification.suspend',
  { zh: '挂账', en: 'Suspend' },
  {
    reason,
    plan: z.string().trim().min(4).max(500),
    /** The day it is looked at again. */
    reviewOn: z.iso.date().nullable().default(null),
  },
  ['rectification/review-in-past'],
);

export const resumeCase = moveOf('resumeCase', 'resume', 'rectification.suspend', { zh: '恢复处置', en: 'Resume' }, { reason });

export const askExtension = moveOf(
  'askExtension',
  'extension',
  'rectification.handle',
  { zh: '申请延期', en: 'Ask for an extension' },
  {
    reason,
    wantedUntil: z.iso.datetime({ offset: true }),
  },
  [
    'rectification/not-your-unit',
    'rectification/extension-too-late',
    'rectification/extension-not-later',
    'rectification/extension-asked',
  ],
);

export const decideExtension = moveOf(
  'decideExtension',
  'extension-decision',
  'rectification.dispatch',
  { zh: '答复延期', en: 'Decide on an extension' },
  {
    granted: z.boolean(),
    answer: reason,
  },
  ['rectification/extension-not-asked'],
);

export const voidCase = moveOf(
  'voidCase',
  'void',
  'rectification.file',
  { zh: '作废', en: 'Void' },
  {
    reason,
    /** The case file it repeats. */
    mergedInto: idSchema.nullable().default(null),
  },
  ['rectification/merge-target-not-found'],
);
