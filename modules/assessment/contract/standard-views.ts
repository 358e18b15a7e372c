import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { byId, edit, editionQuery, editionState, points, read, unitOfStandard, XLSX } from './parts.ts';

export const standardRow = z.object({
  id: idSchema,
  number: z.string(),
  /** Titles of the nodes above, from the top. */
  path: z.array(z.string()),
  title: z.string(),
  methods: z.array(z.string()),
  points: z.number(),
  lead: unitOfStandard.nullable(),
  responsible: z.array(unitOfStandard),
  unmatched: z.number().int(),
  dueText: z.string(),
  dueDays: z.array(z.iso.date()),
});
export type StandardRow = z.output<typeof standardRow>;

export const standardListQuery = listQuery(['number', 'points', 'lead', 'due'])
  .extend(editionQuery.shape)
  .extend({
    /** A node of the tree: its standards, at any depth. */
    nodeId: idSchema.optional(),
    method: severalOf(z.string().max(20)).optional(),
    leadUnitId: idSchema.optional(),
    /** Lead or responsible. */
    unitId: idSchema.optional(),
    unmatched: z.stringbool().optional(),
  });

export const listStandards = endpoint({
  id: 'assessment.listStandards',
  method: 'GET',
  path: '/api/assessment/standards',
  access: read,
  summary: { zh: '测评标准', en: 'Standards' },
  query: standardListQuery,
  response: pageOf(standardRow),
  errors: ['assessment/edition-not-found'],
});

export const exportStandards = endpoint({
  id: 'assessment.exportStandards',
  method: 'GET',
  path: '/api/assessment/standards.xlsx',
  access: read,
  summary: { zh: '导出测评标准', en: 'Export the standards' },
  query: standardListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: XLSX,
  errors: ['assessment/edition-not-found'],
});

export const getStandard = endpoint({
  id: 'assessment.getStandard',
  method: 'GET',
  path: '/api/assessment/standards/:id',
  access: read,
  summary: { zh: '测评标准详情', en: 'One standard' },
  params: byId,
  response: standardRow.extend({
    edition: z.object({ id: idSchema, version: z.string(), state: editionState }),
    parentId: idSchema.nullable(),
    requirements: z.array(z.string()),
    scoringRule: z.string(),
    /** Points of each of its methods: an equal share. */
    pointsByMethod: z.array(z.object({ method: z.string(), points: z.number() })),
    /** Check items that are evidence for it. */
    checkItems: z.array(
      z.object({ id: idSchema, siteTypeId: idSchema, siteType: z.string(), number: z.number().int(), content: z.string() }),
    ),
  }),
  errors: ['assessment/standard-not-found'],
});

const standardBody = z.object({
  requirements: z.array(z.string().trim().min(2).max(1000)).min(1).max(50),
  methods: z.array(z.string().trim().min(2).max(20)).min(1).max(6),
  points,
  scoringRule: z.string().trim().max(2000),
  /** Texts as they shall read; names of units are matched, group words kept. */
  lead: z.string().trim().max(60),
  responsible: z.array(z.string().trim().min(1).max(60)).max(100),
  dueText: z.string().trim().max(100),
});

const faults = ['assessment/standard-not-found', 'assessment/edition-superseded'] as const;

export const changeStandard = endpoint({
  id: 'assessment.changeStandard',
  method: 'PATCH',
  path: '/api/assessment/standards/:id',
  access: edit,
  summary: { zh: '修改测评标准', en: 'Change a standard' },
  params: byId,
  body: standardBody.partial(),
  response: z.object({}),
  errors: faults,
});

/** Only in a draft. The new standard comes last below its parent. */
export const addStandard = endpoint({
  id: 'assessment.addStandard',
  method: 'POST',
  path: '/api/assessment/standards',
  access: edit,
  summary: { zh: '新增测评标准', en: 'Add a standard' },
  body: standardBody.extend({ id: idSchema, parentId: idSchema, number: z.string().trim().min(1).max(20) }),
  response: byId,
  errors: ['assessment/node-not-found', 'assessment/not-a-draft', 'assessment/number-taken'],
});

/** Only in a draft. */
export const removeStandard = endpoint({
  id: 'assessment.removeStandard',
  method: 'DELETE',
  path: '/api/assessment/standards/:id',
  access: edit,
  summary: { zh: '删除测评标准', en: 'Remove a standard' },
  params: byId,
  response: z.object({}),
  errors: ['assessment/standard-not-found', 'assessment/not-a-draft'],
});

/** Names in the index that fit no unit, each once, with the units they most likely mean. */
export const listUnmatchedUnits = endpoint({
  id: 'assessment.listUnmatchedUnits',
  method: 'GET',
  path: '/api/assessment/unmatched-units',
  access: read,
  summary: { zh: '未匹配的单位名称', en: 'Unit names without a match' },
  query: editionQuery,
  response: z.object({
    names: z.array(
      z.object({
        text: z.string(),
        standards: z.array(z.object({ id: idSchema, number: z.string() })),
        candidates: z.array(z.object({ unitId: idSchema, name: z.string() })),
      }),
    ),
  }),
  errors: ['assessment/edition-not-found'],
});

/** Answers once which unit a name means; every standard of the edition follows. */
export const matchUnitName = endpoint({
  id: 'assessment.matchUnitName',
  method: 'POST',
  path: '/api/assessment/unmatched-units/match',
  access: edit,
  summary: { zh: '匹配单位名称', en: 'Match a unit name' },
  body: z.object({ editionId: idSchema, text: z.string().trim().min(1).max(60), unitId: idSchema }),
  response: z.object({ standards: z.number().int() }),
  errors: [
    'assessment/edition-not-found',
    'assessment/edition-superseded',
    'assessment/unit-not-found',
    'assessment/name-not-found',
  ],
});
