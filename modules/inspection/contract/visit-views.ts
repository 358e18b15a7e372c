import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { assignmentRow } from './plan-views.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });
const position = z.object({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
const count = z.number().int().min(0).max(9999);

/** What was seen for one item, by its kind; `exempt` with its reason for every kind. */
export const observation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exempt'), reason: z.string().trim().min(2).max(200) }),
  z.object({ kind: z.literal('yes-no'), passed: z.boolean() }),
  z.object({ kind: z.literal('count'), occurrences: count }),
  /** Occurrences on the metres really walked. */
  z.object({ kind: z.literal('count-per-distance'), occurrences: count, metres: z.number().min(1).max(20_000) }),
  z.object({ kind: z.literal('count-per-minutes'), occurrences: count, minutes: z.number().min(1).max(600) }),
  z.object({ kind: z.literal('ratio'), met: count, total: z.number().int().min(1).max(9999) }),
]);
export type Observation = z.output<typeof observation>;

export const formItem = z.object({
  checkItemId: idSchema,
  number: z.number().int(),
  content: z.string(),
  kind: z.enum(['yes-no', 'count', 'count-per-distance', 'count-per-minutes', 'ratio']),
  /** Unit of observation as printed, such as 500米. */
  observation: z.string(),
  /** The stated length, time, number or required per cent behind it, where known. */
  measure: z.object({
    metres: z.number().optional(),
    minutes: z.number().optional(),
    total: z.number().optional(),
    requiredPercent: z.number().optional(),
    /** What one deduction of a ratio stands for, where stated: so many percentage points, or so many missing ones. */
    step: z.object({ of: z.enum(['percent', 'missing']), size: z.number() }).optional(),
  }),
  fullMark: z.number(),
  deduction: z.number(),
  floorMark: z.number(),
  exemption: z.string(),
  /** Deduction of a ratio per missing unit instead of per percentage point. */
  perUnit: z.boolean(),
});
export type FormItem = z.output<typeof formItem>;

/** Sites assigned to this inspector, those still to visit first, by plan and order of the draw. */
export const listMyAssignments = endpoint({
  id: 'inspection.listMyAssignments',
  method: 'GET',
  path: '/api/inspection/my-assignments',
  access: { action: 'inspection.visit' },
  summary: { zh: '我的检查任务', en: 'My assignments' },
  response: z.object({
    plans: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        firstDay: day,
        lastDay: day,
        assignments: z.array(assignmentRow.extend({ address: z.string() })),
      }),
    ),
  }),
});
export type MyAssignments = z.output<typeof listMyAssignments.response>;

export const getVisitForm = endpoint({
  id: 'inspection.getVisitForm',
  method: 'GET',
  path: '/api/inspection/assignments/:id/form',
  access: { action: 'inspection.visit' },
  summary: { zh: '检查表', en: 'Checklist of an assignment' },
  params: z.object({ id: idSchema }),
  response: z.object({
    assignment: assignmentRow.extend({ address: z.string() }),
    plan: z.object({ id: idSchema, name: z.string(), lastDay: day }),
    items: z.array(formItem),
  }),
  errors: ['inspection/assignment-not-found', 'inspection/not-your-assignment', 'inspection/plan-not-found'],
});

const result = z.object({
  /** Made on the phone; becomes the finding when the item failed. */
  id: idSchema,
  checkItemId: idSchema,
  observation,
  note: z.string().trim().max(500).default(''),
  photoIds: z.array(idSchema).max(10).default([]),
});

/** Stored once however often it is sent; photos are uploaded before. */
export const submitVisit = endpoint({
  id: 'inspection.submitVisit',
  method: 'POST',
  path: '/api/inspection/visits',
  access: { action: 'inspection.visit' },
  summary: { zh: '提交检查结果', en: 'Submit a visit' },
  body: z.object({
    id: idSchema,
    assignmentId: idSchema,
    arrivedAt: moment,
    position: position.nullable().default(null),
    submittedAt: moment,
    note: z.string().trim().max(500).default(''),
    results: z.array(result).min(1).max(200),
  }),
  response: z.object({ id: idSchema, score: z.number().nullable(), findings: z.number().int() }),
  errors: [
    'inspection/assignment-not-found',
    'inspection/not-your-assignment',
    'inspection/already-visited',
    'inspection/item-missing',
    'inspection/item-unknown',
    'inspection/item-twice',
    'inspection/observation-mismatch',
    'inspection/plan-not-drawn',
    'inspection/photo-not-found',
    'inspection/photo-needed',
  ],
});

export const amendVisit = endpoint({
  id: 'inspection.amendVisit',
  method: 'POST',
  path: '/api/inspection/visits/:id/amendments',
  access: { action: 'inspection.amend' },
  summary: { zh: '更正检查结果', en: 'Amend a visit' },
  params: z.object({ id: idSchema }),
  body: z.object({ id: idSchema, reason: z.string().trim().min(4).max(300), results: z.array(result).min(1).max(200) }),
  response: z.object({ id: idSchema, score: z.number().nullable() }),
  errors: [
    'inspection/visit-not-found',
    'inspection/not-your-visit',
    'inspection/item-unknown',
    'inspection/item-twice',
    'inspection/observation-mismatch',
    'inspection/photo-not-found',
    'inspection/photo-needed',
  ],
});

export const visitRow = z.object({
  id: idSchema,
  siteId: idSchema,
  site: z.string(),
  siteCode: z.string(),
  siteType: z.string(),
  town: z.string(),
  plan: z.string(),
  inspectors: z.array(z.string()),
  submittedAt: z.string(),
  score: z.number().nullable(),
  findings: z.number().int(),
  amended: z.boolean(),
});
export type VisitRow = z.output<typeof visitRow>;

export const visitListQuery = listQuery(['submittedAt', 'score', 'site']).extend({
  planId: idSchema.optional(),
  siteId: idSchema.optional(),
  siteTypeId: severalOf(idSchema).optional(),
  /** Visits whose score counts for the unit: it sponsors the site, leads its trade, or the site lies in its town. */
  unitId: idSchema.optional(),
  from: day.optional(),
  to: day.optional(),
});

export const listVisits = endpoint({
  id: 'inspection.listVisits',
  method: 'GET',
  path: '/api/inspection/visits',
  access: { action: 'inspection.read' },
  summary: { zh: '检查记录', en: 'Visits' },
  query: visitListQuery,
  response: pageOf(visitRow),
});

export const exportVisits = endpoint({
  id: 'inspection.exportVisits',
  method: 'GET',
  path: '/api/inspection/visits.xlsx',
  access: { action: 'inspection.read' },
  summary: { zh: '导出检查记录', en: 'Export visits' },
  query: visitListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

export const getVisit = endpoint({
  id: 'inspection.getVisit',
  method: 'GET',
  path: '/api/inspection/visits/:id',
  access: { action: 'inspection.read' },
  summary: { zh: '检查记录详情', en: 'One visit' },
  params: z.object({ id: idSchema }),
  response: visitRow.extend({
    arrivedAt: z.string(),
    position: position.nullable(),
    /** Metres between the arrival and the site, where both are known. */
    distance: z.number().nullable(),
    note: z.string(),
    marks: z.number(),
    fullMarks: z.number(),
    mayAmend: z.boolean(),
    results: z.array(
      formItem.extend({
        id: idSchema,
        seen: observation,
        /** 0 when exempt: the item then has no part in `marks` and `fullMarks`. */
        mark: z.number(),
        failed: z.boolean(),
        note: z.string(),
        photoIds: z.array(idSchema),
        amended: z.boolean(),
        /** How the mark came about, step by step. */
        why: z.array(bilingual),
      }),
    ),
    amendments: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        reason: z.string(),
        scoreBefore: z.number().nullable(),
        scoreAfter: z.number().nullable(),
      }),
    ),
  }),
  errors: ['inspection/visit-not-found'],
});
