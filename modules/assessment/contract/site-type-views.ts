import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';
import type { ItemObservation } from '../domain/index.ts';
import { byId, checkKind, edit, editionQuery, read } from './parts.ts';

const mark = z.number().min(0).max(999.99).multipleOf(0.01);

export const measure = z.object({
  metres: z.number().positive().optional(),
  minutes: z.number().positive().optional(),
  requiredPercent: z.number().positive().max(100).optional(),
  sample: z.object({ count: z.number().int().positive(), word: z.string() }).optional(),
  step: z.object({ of: z.enum(['percent', 'missing']), size: z.number().positive() }).optional(),
});

export const checkItem = z.object({
  id: idSchema,
  number: z.number().int(),
  content: z.string(),
  kind: checkKind,
  observation: z.string(),
  measure,
  fullMark: z.number(),
  deduction: z.number(),
  floorMark: z.number(),
  exemption: z.string(),
  standards: z.array(z.string()),
});

const count = z.number().int().min(0).max(1_000_000);
const span = z.number().int().min(1).max(1_000_000).optional();

/** Schema of what is found for one item, for visit forms. */
export const itemObservation: z.ZodType<ItemObservation, ItemObservation> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exempt'), reason: z.string().trim().min(2).max(200) }),
  z.object({ kind: z.literal('yes-no'), passed: z.boolean() }),
  z.object({ kind: z.literal('count'), occurrences: count }),
  z.object({ kind: z.literal('count-per-distance'), occurrences: count, metres: span }),
  z.object({ kind: z.literal('count-per-minutes'), occurrences: count, minutes: span }),
  z.object({ kind: z.literal('ratio'), met: count, total: count }),
]);

export const siteTypeRow = z.object({
  id: idSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  items: z.number().int(),
  /** Sum of full marks; 100 when the checklist is complete. */
  fullMarks: z.number(),
  sites: z.number().int(),
  sitesInUse: z.number().int(),
  /** Points of the index that visits to sites of this type can earn. */
  fieldPoints: z.number(),
});
export type SiteTypeRow = z.output<typeof siteTypeRow>;

export const listSiteTypes = endpoint({
  id: 'assessment.listSiteTypes',
  method: 'GET',
  path: '/api/assessment/site-types',
  access: read,
  summary: { zh: '点位类型', en: 'Site types' },
  query: editionQuery,
  response: z.object({ types: z.array(siteTypeRow), fieldPointsTotal: z.number() }),
  errors: ['assessment/edition-not-found'],
});

export const getSiteType = endpoint({
  id: 'assessment.getSiteType',
  method: 'GET',
  path: '/api/assessment/site-types/:id',
  access: read,
  summary: { zh: '点位类型与考察项目', en: 'One site type with its check items' },
  params: byId,
  query: editionQuery,
  response: siteTypeRow.extend({ checkItems: z.array(checkItem) }),
  errors: ['assessment/site-type-not-found', 'assessment/edition-not-found'],
});

const itemBody = z.object({
  content: z.string().trim().min(2).max(300),
  kind: checkKind,
  observation: z.string().trim().max(60),
  fullMark: mark.positive(),
  deduction: mark,
  floorMark: mark,
  exemption: z.string().trim().max(300),
  standards: z.array(z.string().trim().min(1).max(20)).max(30),
  /** Read from the texts when it is not given. */
  measure: measure.optional(),
});

const itemFaults = ['assessment/edition-superseded', 'assessment/floor-above-full', 'assessment/standards-unknown'] as const;

export const addCheckItem = endpoint({
  id: 'assessment.addCheckItem',
  method: 'POST',
  path: '/api/assessment/check-items',
  access: edit,
  summary: { zh: '新增考察项目', en: 'Add a check item' },
  body: itemBody.extend({ id: idSchema, siteTypeId: idSchema, editionId: idSchema }),
  response: byId,
  errors: ['assessment/site-type-not-found', 'assessment/edition-not-found', ...itemFaults],
});

/** Retires the item and puts a new one in its place; visits already made keep theirs. Answers with the new id. */
export const changeCheckItem = endpoint({
  id: 'assessment.changeCheckItem',
  method: 'PATCH',
  path: '/api/assessment/check-items/:id',
  access: edit,
  summary: { zh: '修改考察项目', en: 'Change a check item' },
  params: byId,
  body: itemBody.partial().extend({ newId: idSchema }),
  response: byId,
  errors: ['assessment/check-item-not-found', ...itemFaults],
});

export const retireCheckItem = endpoint({
  id: 'assessment.retireCheckItem',
  method: 'DELETE',
  path: '/api/assessment/check-items/:id',
  access: edit,
  summary: { zh: '停用考察项目', en: 'Retire a check item' },
  params: byId,
  response: z.object({}),
  errors: ['assessment/check-item-not-found', 'assessment/edition-superseded'],
});
