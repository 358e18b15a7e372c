import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { GROUPS } from '../domain/group.ts';
import { METRICS, OCCURRENCES } from '../domain/metric.ts';

export const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
const points = z.number().multipleOf(0.01);

export const weighedMetric = z.object({
  metric: z.enum(METRICS),
  weight: z.number().min(0.5).max(100).multipleOf(0.5),
  minimumSample: z.number().int().min(1).max(1000).default(1),
});

export const adjustment = z.object({
  occurrence: z.enum(OCCURRENCES),
  points: points.min(-10).max(10),
  doubled: z.boolean().default(false),
  bound: points.min(0.01).max(100).nullable().default(null),
});

/** Beyond its shape the weights must come to 100 and no metric or occurrence may stand twice; `appraisal/scheme-*` say so. */
export const schemeDefinition = z.object({
  metrics: z.array(weighedMetric).min(1).max(METRICS.length),
  adjustments: z.array(adjustment).max(OCCURRENCES.length).default([]),
  floor: points.min(0).max(100).default(0),
  ceiling: points.min(1).max(120).default(100),
  leastWeight: z.number().min(0.5).max(100).default(50),
  red: z.number().int().min(0).max(20).default(3),
  black: z.number().int().min(0).max(20).default(3),
  objectionDays: z.number().int().min(1).max(30).default(5),
});

export const schemeRow = z.object({
  id: idSchema,
  name: z.string(),
  group: z.enum(GROUPS),
  state: z.enum(['draft', 'active', 'retired']),
  metricCount: z.number().int(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type SchemeRow = z.output<typeof schemeRow>;

const read = { action: 'appraisal.read-schemes' } as const;
const edit = { action: 'appraisal.edit-schemes' } as const;
const params = z.object({ id: idSchema });
const version = z.number().int().min(1);
const FAULTS = ['appraisal/scheme-weights', 'appraisal/scheme-repeats', 'appraisal/scheme-bounds'] as const;

export const listSchemes = endpoint({
  id: 'appraisal.listSchemes',
  method: 'GET',
  path: '/api/appraisal/schemes',
  access: read,
  summary: { zh: '考核方案', en: 'Schemes' },
  query: listQuery(['name', 'updatedAt']).extend({
    group: severalOf(z.enum(GROUPS)).optional(),
    state: severalOf(z.enum(['draft', 'active', 'retired'])).optional(),
  }),
  response: pageOf(schemeRow),
});

export const exportSchemes = endpoint({
  id: 'appraisal.exportSchemes',
  method: 'GET',
  path: '/api/appraisal/schemes.xlsx',
  access: read,
  summary: { zh: '导出考核方案', en: 'Export schemes' },
  query: listSchemes.query.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

export const getScheme = endpoint({
  id: 'appraisal.getScheme',
  method: 'GET',
  path: '/api/appraisal/schemes/:id',
  access: read,
  summary: { zh: '考核方案详情', en: 'One scheme' },
  params,
  response: schemeRow.extend({ version: z.number().int(), definition: schemeDefinition }),
  errors: ['appraisal/scheme-not-found'],
});

export const keepScheme = endpoint({
  id: 'appraisal.keepScheme',
  method: 'PUT',
  path: '/api/appraisal/schemes/:id',
  access: edit,
  summary: { zh: '保存考核方案', en: 'Keep a scheme' },
  params,
  body: z.object({
    /** Null for a new one. */
    version: version.nullable(),
    name: z.string().trim().min(2).max(60),
    group: z.enum(GROUPS),
    definition: schemeDefinition,
  }),
  response: z.object({ version: z.number().int() }),
  errors: [...FAULTS, 'appraisal/scheme-retired', 'platform/changed-meanwhile'],
});

/** A scheme in force: one per group; the one before is retired. */
export const activateScheme = endpoint({
  id: 'appraisal.activateScheme',
  method: 'POST',
  path: '/api/appraisal/schemes/:id/activate',
  access: edit,
  summary: { zh: '启用考核方案', en: 'Activate a scheme' },
  params,
  body: z.object({ version }),
  response: z.object({ version: z.number().int() }),
  errors: ['appraisal/scheme-not-found', 'platform/changed-meanwhile'],
});

const bilingual = z.object({ zh: z.string(), en: z.string() });

export const metricScore = z.object({
  metric: z.enum(METRICS),
  numerator: z.number(),
  denominator: z.number(),
  weight: z.number(),
  effectiveWeight: z.number(),
  points: z.number().nullable(),
  /** The list behind the figure; null where this person may not open it. */
  href: z.string().nullable(),
});

export const adjustmentScore = z.object({
  occurrence: z.enum(OCCURRENCES),
  count: z.number().int(),
  priorityCount: z.number().int(),
  points: z.number(),
  href: z.string().nullable(),
});

export const scoreRow = z.object({
  unitId: idSchema,
  unit: z.string(),
  rank: z.number().int().nullable(),
  score: z.number().nullable(),
  list: z.enum(['red', 'black']).nullable(),
  metrics: z.array(metricScore),
  adjustments: z.array(adjustmentScore),
  /** How the score came about, step by step. */
  why: z.array(bilingual),
});
export type ScoreRow = z.output<typeof scoreRow>;

/** What a definition, kept or not, would give for a month: the editor's live preview. Stores nothing. */
export const previewScheme = endpoint({
  id: 'appraisal.previewScheme',
  method: 'POST',
  path: '/api/appraisal/scheme-preview',
  access: edit,
  summary: { zh: '试算', en: 'Preview a scheme' },
  body: z.object({ group: z.enum(GROUPS), definition: schemeDefinition, month: month.optional() }),
  response: z.object({
    month,
    from: z.string(),
    to: z.string(),
    asOf: z.string(),
    months: z.array(month),
    rows: z.array(scoreRow),
  }),
  errors: FAULTS,
});
