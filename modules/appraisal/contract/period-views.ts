import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { GROUPS } from '../domain/group.ts';
import { METRICS, OCCURRENCES } from '../domain/metric.ts';
import { PERIOD_STATES } from '../domain/scheme.ts';
import { objectionRow } from './objection-views.ts';
import { month, schemeDefinition, scoreRow } from './scheme-views.ts';

const read = { action: 'appraisal.read-periods' } as const;
const close = { action: 'appraisal.close-periods' } as const;
const params = z.object({ id: idSchema });
const version = z.number().int().min(1);
const bilingual = z.object({ zh: z.string(), en: z.string() });
const FOUND = ['appraisal/period-not-found', 'platform/changed-meanwhile'] as const;
const SHEET = { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

export const periodRow = z.object({
  id: idSchema,
  month,
  group: z.enum(GROUPS),
  schemeId: idSchema,
  scheme: z.string(),
  state: z.enum(PERIOD_STATES),
  /** The moment the frozen figures are as of. */
  asOf: z.string().nullable(),
  /** Last day of the objection window. */
  objectionUntil: z.string().nullable(),
  objections: z.object({ open: z.number().int(), total: z.number().int() }),
  corrections: z.number().int(),
  publishedAt: z.string().nullable(),
});
export type PeriodRow = z.output<typeof periodRow>;

export const correctionRow = z.object({
  id: idSchema,
  at: z.string(),
  by: z.string(),
  unitId: idSchema,
  unit: z.string(),
  about: z.enum([...METRICS, ...OCCURRENCES]),
  aboutKind: z.enum(['metric', 'occurrence']),
  before: bilingual,
  after: bilingual,
  scoreBefore: z.number().nullable(),
  scoreAfter: z.number().nullable(),
  reason: z.string(),
  objectionId: idSchema.nullable(),
  afterPublication: z.boolean(),
  /** Ranks of all units that it moved; of units whose scores this person sees. */
  moved: z.array(
    z.object({ unitId: idSchema, unit: z.string(), before: z.number().int().nullable(), after: z.number().int().nullable() }),
  ),
});

export const listPeriods = endpoint({
  id: 'appraisal.listPeriods',
  method: 'GET',
  path: '/api/appraisal/periods',
  access: read,
  summary: { zh: '考核期', en: 'Appraisal periods' },
  query: listQuery(['month', 'publishedAt']).extend({
    group: severalOf(z.enum(GROUPS)).optional(),
    state: severalOf(z.enum(PERIOD_STATES)).optional(),
  }),
  response: pageOf(periodRow),
});

export const exportPeriods = endpoint({
  id: 'appraisal.exportPeriods',
  method: 'GET',
  path: '/api/appraisal/periods.xlsx',
  access: read,
  summary: { zh: '导出考核期', en: 'Export appraisal periods' },
  query: listPeriods.query.extend({ columns: severalOf(z.string()).optional() }),
  response: SHEET,
});

/** Heads and liaison officers see the scores of all units once published; before, in the objection window, their own only. */
export const getPeriod = endpoint({
  id: 'appraisal.getPeriod',
  method: 'GET',
  path: '/api/appraisal/periods/:id',
  access: read,
  summary: { zh: '考核期详情', en: 'One appraisal period' },
  params,
  response: periodRow.extend({
    version: z.number().int(),
    from: z.string(),
    to: z.string(),
    definition: schemeDefinition,
    rows: z.array(scoreRow.extend({ rankBefore: z.number().int().nullable(), whatWouldChange: bilingual.nullable() })),
    objectionList: z.array(objectionRow),
    correctionList: z.array(correctionRow),
    /** Steps this person may take now: compute, open-objections, publish, correct, object. */
    steps: z.array(z.string()),
  }),
  errors: ['appraisal/period-not-found'],
});
export type PeriodDetail = z.output<typeof getPeriod.response>;

/** Opens the period of a month for a group, under its active scheme. */
export const openPeriod = endpoint({
  id: 'appraisal.openPeriod',
  method: 'POST',
  path: '/api/appraisal/periods',
  access: close,
  summary: { zh: '新建考核期', en: 'Open an appraisal period' },
  body: z.object({ id: idSchema, month, group: z.enum(GROUPS) }),
  response: z.object({ id: idSchema, version: z.number().int() }),
  errors: ['appraisal/no-active-scheme', 'appraisal/month-not-over', 'appraisal/period-exists'],
});

const step = <const I extends string, const P extends string>(
  id: I,
  path: P,
  zh: string,
  en: string,
  errors: readonly string[],
) =>
  endpoint({
    id: `appraisal.${id}`,
    method: 'POST',
    path: `/api/appraisal/periods/:id/${path}`,
    access: close,
    summary: { zh, en },
    params,
    body: z.object({ version }),
    response: z.object({ version: z.number().int() }),
    errors: [...FOUND, 'appraisal/step-not-possible', ...errors],
  });

/** Freezes the figures as of now; possible again until objections are open. */
export const computePeriod = step('computePeriod', 'compute', '计算得分', 'Compute the scores', []);
export const openObjections = step('openObjections', 'objections', '开始异议期', 'Open the objection window', []);
/** After the objection window, with no objection open. */
export const publishPeriod = step('publishPeriod', 'publish', '发布', 'Publish', [
  'appraisal/objections-open',
  'appraisal/window-open',
]);

/** Counts the frozen figures again from the record as it was at their moment, and says where the two differ. */
export const verifyPeriod = endpoint({
  id: 'appraisal.verifyPeriod',
  method: 'GET',
  path: '/api/appraisal/periods/:id/verification',
  access: read,
  summary: { zh: '按当时记录复算', en: 'Count again as of then' },
  params,
  response: z.object({
    asOf: z.string(),
    units: z.number().int(),
    figures: z.number().int(),
    differences: z.array(z.object({ unit: z.string(), about: z.string(), frozen: bilingual, counted: bilingual })),
  }),
  errors: ['appraisal/period-not-found', 'appraisal/step-not-possible'],
});

/** 通报 as a spreadsheet. */
export const exportBulletinSheet = endpoint({
  id: 'appraisal.exportBulletinSheet',
  method: 'GET',
  path: '/api/appraisal/periods/:id/bulletin.xlsx',
  access: read,
  summary: { zh: '通报表格', en: 'Bulletin as a spreadsheet' },
  params,
  response: SHEET,
  errors: ['appraisal/period-not-found', 'appraisal/step-not-possible'],
});

/** 通报 as a Word document. */
export const exportBulletin = endpoint({
  id: 'appraisal.exportBulletin',
  method: 'GET',
  path: '/api/appraisal/periods/:id/bulletin.docx',
  access: read,
  summary: { zh: '通报文档', en: 'Bulletin as a document' },
  params,
  response: { raw: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  errors: ['appraisal/period-not-found', 'appraisal/step-not-possible'],
});

/** Scores and ranks of the units of a group over the published periods, oldest first. */
export const getTrend = endpoint({
  id: 'appraisal.getTrend',
  method: 'GET',
  path: '/api/appraisal/trend',
  access: read,
  summary: { zh: '得分走势', en: 'Trend of scores' },
  query: z.object({ group: z.enum(GROUPS).default('street') }),
  response: z.object({
    group: z.enum(GROUPS),
    months: z.array(month),
    units: z.array(
      z.object({
        unitId: idSchema,
        unit: z.string(),
        points: z.array(z.object({ month, score: z.number().nullable(), rank: z.number().int().nullable() })),
      }),
    ),
  }),
});

export const exportTrend = endpoint({
  id: 'appraisal.exportTrend',
  method: 'GET',
  path: '/api/appraisal/trend.xlsx',
  access: read,
  summary: { zh: '导出得分走势', en: 'Export the trend' },
  query: getTrend.query.extend({
    by: z.enum(['score', 'rank']).default('score'),
    unitId: severalOf(idSchema).optional(),
  }),
  response: SHEET,
});

/** The ranking of a month as it was known at the end of a past day. */
export const getRankingAsOf = endpoint({
  id: 'appraisal.getRankingAsOf',
  method: 'GET',
  path: '/api/appraisal/ranking-as-of',
  access: read,
  summary: { zh: '按日回溯', en: 'Ranking as of a day' },
  query: z.object({ month, group: z.enum(GROUPS).default('street'), day: z.iso.date() }),
  response: z.object({ month, group: z.enum(GROUPS), day: z.string(), rows: z.array(scoreRow) }),
  errors: ['appraisal/no-active-scheme', 'appraisal/day-not-past'],
});
