import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { MATTER_STATES, MEASURE_KINDS } from '../domain/accountability.ts';
import { MATTER_WAITS } from '../domain/matter.ts';
import { MATTER_STEPS } from '../domain/matter-transition.ts';
import { clueRow, evidence } from './clue-views.ts';

const read = { action: 'appraisal.see-accountability' } as const;
const params = z.object({ id: idSchema });
const version = z.number().int().min(1);
const words = z.string().trim().min(4).max(2000);
const SHEET = { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

export const matterRow = z.object({
  id: idSchema,
  number: z.string(),
  kind: z.enum(MEASURE_KINDS),
  unitId: idSchema,
  unit: z.string(),
  state: z.enum(MATTER_STATES),
  proposedAt: z.string(),
  /** By when the next step is due: the statement, the unit's answer, the decision on an objection. */
  dueOn: z.string().nullable(),
  objection: z.enum(['open', 'upheld', 'rejected']).nullable(),
});
export type MatterRow = z.output<typeof matterRow>;

/** Heads and liaison officers see the matters of their own unit only, once it was asked for a statement. */
export const listMatters = endpoint({
  id: 'appraisal.listMatters',
  method: 'GET',
  path: '/api/appraisal/matters',
  access: read,
  summary: { zh: '问责事项', en: 'Accountability matters' },
  query: listQuery(['proposedAt', 'number']).extend({
    kind: severalOf(z.enum(MEASURE_KINDS)).optional(),
    state: severalOf(z.enum(MATTER_STATES)).optional(),
    unitId: severalOf(idSchema).optional(),
    /** Whom it waits for today: the lists behind the numbers of first screens. */
    waiting: z.enum(MATTER_WAITS).optional(),
  }),
  response: pageOf(matterRow),
});

export const exportMatters = endpoint({
  id: 'appraisal.exportMatters',
  method: 'GET',
  path: '/api/appraisal/matters.xlsx',
  access: read,
  summary: { zh: '导出问责事项', en: 'Export accountability matters' },
  query: listMatters.query.extend({ columns: severalOf(z.string()).optional() }),
  response: SHEET,
});

export const matterDetail = matterRow.extend({
  version: z.number().int(),
  basis: z.string(),
  facts: z.string(),
  /** What the unit is asked to do. */
  demand: z.string(),
  /** None for the unit itself: it reads the facts. */
  clues: z.array(clueRow.extend({ evidence: z.array(evidence) })),
  statement: z.object({ text: z.string(), at: z.string(), by: z.string() }).nullable(),
  approval: z.object({ approved: z.boolean(), text: z.string(), at: z.string(), by: z.string() }).nullable(),
  deliveredAt: z.string().nullable(),
  answer: z.object({ text: z.string(), at: z.string(), by: z.string() }).nullable(),
  objectionText: z.object({ reason: z.string(), at: z.string(), by: z.string(), until: z.string() }).nullable(),
  objectionDecision: z.object({ upheld: z.boolean(), text: z.string(), at: z.string(), by: z.string() }).nullable(),
  /** Last day on which the unit may object; null before delivery. */
  objectionUntil: z.string().nullable(),
  closing: z.object({ text: z.string(), at: z.string(), by: z.string() }).nullable(),
  history: z.array(
    z.object({ id: idSchema, at: z.string(), actor: z.string(), text: z.object({ zh: z.string(), en: z.string() }) }),
  ),
  /** Steps this person may take now. */
  steps: z.array(z.enum(MATTER_STEPS)),
});
export type MatterDetail = z.output<typeof matterDetail>;

/** Every view leaves an audit row. */
export const getMatter = endpoint({
  id: 'appraisal.getMatter',
  method: 'GET',
  path: '/api/appraisal/matters/:id',
  access: read,
  summary: { zh: '问责事项详情', en: 'One accountability matter' },
  params,
  response: matterDetail,
  errors: ['appraisal/matter-not-found'],
});

/** Begins with the statement of the unit: it is heard before anybody decides. */
export const proposeMatter = endpoint({
  id: 'appraisal.proposeMatter',
  method: 'POST',
  path: '/api/appraisal/matters',
  access: { action: 'appraisal.propose-measure' },
  summary: { zh: '提出问责建议', en: 'Propose a measure' },
  body: z.object({
    id: idSchema,
    kind: z.enum(MEASURE_KINDS),
    unitId: idSchema,
    clueIds: z.array(idSchema).max(20).default([]),
    basis: words,
    facts: words,
    demand: words,
    /** Working days the unit has for its statement. */
    statementDays: z.number().int().min(1).max(30).default(5),
    /** Working days the unit has for its answer, from delivery on. */
    answerDays: z.number().int().min(1).max(60).default(15),
  }),
  response: z.object({ id: idSchema, number: z.string() }),
  errors: [
    'appraisal/unit-not-found',
    'appraisal/clue-not-found',
    'appraisal/clue-of-another-unit',
    'appraisal/step-not-possible',
  ],
});

const step = <const I extends string, const P extends string, const A extends string, S extends z.ZodRawShape>(
  id: I,
  path: P,
  action: A,
  zh: string,
  en: string,
  body: S,
  errors: readonly string[] = [],
) =>
  endpoint({
    id: `appraisal.${id}`,
    method: 'POST',
    path: `/api/appraisal/matters/:id/${path}`,
    access: { action },
    summary: { zh, en },
    params,
    body: z.object({ version, ...body }),
    response: z.object({ version: z.number().int() }),
    errors: ['appraisal/matter-not-found', 'appraisal/step-not-possible', 'platform/changed-meanwhile', ...errors],
  });

export const stateCase = step(
  'stateCase',
  'statement',
  'appraisal.answer-measure',
  '陈述申辩',
  'Make a statement',
  { text: words },
  ['appraisal/not-your-unit'],
);
/** The leading group; with the statement in, or its days over, and not by the account that proposed it. */
export const approveMatter = step(
  'approveMatter',
  'approval',
  'appraisal.approve-measure',
  '审批问责建议',
  'Approve or refuse a measure',
  { approved: z.boolean(), text: words },
  ['appraisal/statement-awaited', 'appraisal/own-proposal'],
);
export const deliverMatter = step('deliverMatter', 'delivery', 'appraisal.propose-measure', '送达', 'Deliver', {});
export const answerMatter = step(
  'answerMatter',
  'answer',
  'appraisal.answer-measure',
  '整改回复',
  'Answer a measure',
  { text: words },
  ['appraisal/not-your-unit'],
);
/** Within 30 days of delivery (政府督查工作条例 第十七条). */
export const objectToMatter = step(
  'objectToMatter',
  'objection',
  'appraisal.answer-measure',
  '申请复核',
  'Object to a measure',
  { reason: words },
  ['appraisal/not-your-unit', 'appraisal/objection-too-late', 'appraisal/matter-objected-before'],
);
export const decideMatterObjection = step(
  'decideMatterObjection',
  'objection-decision',
  'appraisal.approve-measure',
  '复核决定',
  'Decide on the objection',
  { upheld: z.boolean(), text: words },
  ['appraisal/own-proposal'],
);
export const closeMatter = step(
  'closeMatter',
  'closing',
  'appraisal.propose-measure',
  '办结归档',
  'Close a matter',
  { text: words },
  ['appraisal/objection-open'],
);
