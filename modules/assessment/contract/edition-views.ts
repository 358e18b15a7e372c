import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';
import { byId, edit, editionQuery, editionState, read, unitOfStandard } from './parts.ts';

export const editionRow = z.object({
  id: idSchema,
  version: z.string(),
  name: z.string(),
  cycle: z.string(),
  issuedOn: z.iso.date().nullable(),
  state: editionState,
  /** Share of each year of the cycle in percent. */
  yearWeights: z.array(z.object({ year: z.string(), percent: z.number() })),
  methodWeights: z.array(z.object({ method: z.string(), percent: z.number() })),
  createdAt: z.string(),
  standards: z.number().int(),
  points: z.number(),
});
export type EditionRow = z.output<typeof editionRow>;

export const listEditions = endpoint({
  id: 'assessment.listEditions',
  method: 'GET',
  path: '/api/assessment/editions',
  access: read,
  summary: { zh: '测评体系版本', en: 'Editions of the index' },
  response: z.object({ editions: z.array(editionRow) }),
});

/** A draft with everything of another edition, to be changed by hand. */
export const copyEdition = endpoint({
  id: 'assessment.copyEdition',
  method: 'POST',
  path: '/api/assessment/editions',
  access: edit,
  summary: { zh: '复制为新版本草稿', en: 'Copy an edition as a draft' },
  body: z.object({
    id: idSchema,
    fromId: idSchema,
    version: z.string().trim().min(1).max(60),
    name: z.string().trim().min(2).max(100),
  }),
  response: byId,
  errors: ['assessment/edition-not-found', 'assessment/version-taken'],
});

export const putEditionInForce = endpoint({
  id: 'assessment.putEditionInForce',
  method: 'PUT',
  path: '/api/assessment/editions/:id/in-force',
  access: edit,
  summary: { zh: '启用版本（原现行版本即被替代）', en: 'Put an edition in force; the one before is superseded' },
  params: byId,
  response: z.object({}),
  errors: ['assessment/edition-not-found', 'assessment/edition-superseded', 'assessment/edition-empty'],
});

export const treeNode = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  /** Title of the column the level came from, such as 测评项目. */
  level: z.string(),
  number: z.string(),
  title: z.string(),
  /** Sum of the standards below. */
  points: z.number(),
  statedPoints: z.number().nullable(),
  agrees: z.boolean(),
  /** Set on leaves only. */
  standard: z
    .object({
      methods: z.array(z.string()),
      requirements: z.number().int(),
      lead: unitOfStandard.nullable(),
      responsible: z.array(unitOfStandard),
      unmatched: z.number().int(),
      dueText: z.string(),
    })
    .nullable(),
});
export type TreeNodeView = z.output<typeof treeNode>;

/** The whole tree in order, parents before children. `edition` is null when there is none yet. */
export const getIndexTree = endpoint({
  id: 'assessment.getIndexTree',
  method: 'GET',
  path: '/api/assessment/index-tree',
  access: read,
  summary: { zh: '测评体系树', en: 'Tree of the index' },
  query: editionQuery,
  response: z.object({ edition: editionRow.nullable(), nodes: z.array(treeNode) }),
  errors: ['assessment/edition-not-found'],
});

const figure = z.object({ name: z.string(), stated: z.number().nullable(), computed: z.number(), agrees: z.boolean() });

/** Points stated against points computed: per node with stated points, per method, in total; marks per site type. */
export const getReconciliation = endpoint({
  id: 'assessment.getReconciliation',
  method: 'GET',
  path: '/api/assessment/reconciliation',
  access: read,
  summary: { zh: '分值核对', en: 'Reconciliation of points' },
  query: editionQuery,
  response: z.object({
    edition: editionRow.nullable(),
    total: figure,
    nodes: z.array(figure.extend({ nodeId: idSchema, level: z.string() })),
    methods: z.array(figure.extend({ standards: z.number().int() })),
    siteTypes: z.array(figure.extend({ siteTypeId: idSchema })),
    disagreements: z.number().int(),
  }),
  errors: ['assessment/edition-not-found'],
});

export const surveyQuestion = z.object({
  id: idSchema,
  number: z.string(),
  text: z.string(),
  options: z.array(z.string()),
  kind: z.string(),
  groupName: z.string(),
  audience: z.string(),
  standards: z.array(z.string()),
  scoring: z.string(),
});

export const listSurveyQuestions = endpoint({
  id: 'assessment.listSurveyQuestions',
  method: 'GET',
  path: '/api/assessment/survey-questions',
  access: read,
  summary: { zh: '问卷题目', en: 'Questions of the survey' },
  query: editionQuery,
  response: z.object({ questions: z.array(surveyQuestion) }),
  errors: ['assessment/edition-not-found'],
});
