import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { METRICS, OCCURRENCES } from '../domain/metric.ts';
import { OBJECTION_STATES } from '../domain/scheme.ts';
import { month } from './scheme-views.ts';

const read = { action: 'appraisal.read-periods' } as const;
const close = { action: 'appraisal.close-periods' } as const;
const params = z.object({ id: idSchema });
const version = z.number().int().min(1);
const reason = z.string().trim().min(4).max(1000);
const FOUND = ['appraisal/period-not-found', 'platform/changed-meanwhile'] as const;

export const objectionRow = z.object({
  id: idSchema,
  version: z.number().int(),
  periodId: idSchema,
  month,
  unitId: idSchema,
  unit: z.string(),
  /** The metric or occurrence it is about. */
  about: z.enum([...METRICS, ...OCCURRENCES]),
  aboutKind: z.enum(['metric', 'occurrence']),
  reason: z.string(),
  askedAt: z.string(),
  askedBy: z.string(),
  state: z.enum(OBJECTION_STATES),
  answer: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
});
export type ObjectionRow = z.output<typeof objectionRow>;

const figure = z.union([
  z.object({ numerator: z.number().min(0), denominator: z.number().min(0) }),
  z.object({ count: z.number().int().min(0), priorityCount: z.number().int().min(0) }),
]);

export const correctPeriod = endpoint({
  id: 'appraisal.correctPeriod',
  method: 'POST',
  path: '/api/appraisal/periods/:id/corrections',
  access: close,
  summary: { zh: '更正', en: 'Correct a figure' },
  params,
  body: z.object({
    version,
    unitId: idSchema,
    about: z.enum([...METRICS, ...OCCURRENCES]),
    aboutKind: z.enum(['metric', 'occurrence']),
    figure,
    reason,
  }),
  response: z.object({ version: z.number().int() }),
  errors: [...FOUND, 'appraisal/step-not-possible', 'appraisal/figure-not-possible', 'appraisal/not-weighed'],
});

export const fileObjection = endpoint({
  id: 'appraisal.fileObjection',
  method: 'POST',
  path: '/api/appraisal/periods/:id/objection-filings',
  access: { action: 'appraisal.object' },
  summary: { zh: '提出异议', en: 'Object' },
  params,
  body: z.object({
    id: idSchema,
    unitId: idSchema,
    about: z.enum([...METRICS, ...OCCURRENCES]),
    aboutKind: z.enum(['metric', 'occurrence']),
    reason,
  }),
  response: z.object({ id: idSchema }),
  errors: [
    'appraisal/period-not-found',
    'appraisal/not-your-unit',
    'appraisal/not-weighed',
    'appraisal/window-closed',
    'appraisal/objection-exists',
  ],
});

/** The unit takes an objection back while it is not decided. */
export const withdrawObjection = endpoint({
  id: 'appraisal.withdrawObjection',
  method: 'POST',
  path: '/api/appraisal/objections/:id/withdrawal',
  access: { action: 'appraisal.object' },
  summary: { zh: '撤回异议', en: 'Withdraw an objection' },
  params,
  body: z.object({ version }),
  response: z.object({ version: z.number().int() }),
  errors: [
    'appraisal/objection-not-found',
    'appraisal/not-your-unit',
    'appraisal/step-not-possible',
    'platform/changed-meanwhile',
  ],
});

export const decideObjection = endpoint({
  id: 'appraisal.decideObjection',
  method: 'POST',
  path: '/api/appraisal/objections/:id/decision',
  access: close,
  summary: { zh: '答复异议', en: 'Decide on an objection' },
  params,
  body: z.object({
    version,
    upheld: z.boolean(),
    answer: reason,
    /** The right figure, where it is upheld. */
    figure: figure.nullable().default(null),
  }),
  response: z.object({ version: z.number().int() }),
  errors: [
    'appraisal/objection-not-found',
    'appraisal/figure-needed',
    'appraisal/figure-not-possible',
    'appraisal/step-not-possible',
    'platform/changed-meanwhile',
  ],
});

export const listObjections = endpoint({
  id: 'appraisal.listObjections',
  method: 'GET',
  path: '/api/appraisal/objections',
  access: read,
  summary: { zh: '异议', en: 'Objections' },
  query: listQuery(['askedAt']).extend({ state: severalOf(z.enum(OBJECTION_STATES)).optional(), month: month.optional() }),
  response: pageOf(objectionRow),
});
