import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { PLAN_KINDS, PLAN_STATES } from '../domain/plan-state.ts';

const read = { action: 'inspection.read' } as const;
const plan = { action: 'inspection.plan' } as const;
const day = z.iso.date();
const params = z.object({ id: idSchema });
const version = z.number().int().min(1);

export const planRow = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(PLAN_KINDS),
  state: z.enum(PLAN_STATES),
  firstDay: day,
  lastDay: day,
  /** Sites to visit, and visited. */
  sites: z.number().int(),
  visited: z.number().int(),
  inspectors: z.number().int(),
});
export type PlanRow = z.output<typeof planRow>;

export const listPlans = endpoint({
  id: 'inspection.listPlans',
  method: 'GET',
  path: '/api/inspection/plans',
  access: read,
  summary: { zh: '检查计划', en: 'Inspection plans' },
  query: listQuery(['firstDay', 'name']).extend({
    state: severalOf(z.enum(PLAN_STATES)).optional(),
    kind: severalOf(z.enum(PLAN_KINDS)).optional(),
  }),
  response: pageOf(planRow),
});

const isDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length;

const quota = z.object({ siteTypeId: idSchema, amount: z.number().int().min(1).max(500) });

/** Quotas for random and full plans (a full plan takes every site of the types), `siteIds` for targeted ones. */
export const planBody = z
  .object({
    name: z.string().trim().min(2).max(60),
    kind: z.enum(PLAN_KINDS),
    firstDay: day,
    lastDay: day,
    note: z.string().trim().max(500).default(''),
    quotas: z.array(quota).max(100).default([]),
    siteIds: z.array(idSchema).max(1000).default([]),
    inspectorIds: z.array(idSchema).min(2).max(200),
  })
  .refine((body) => body.lastDay >= body.firstDay, {
    path: ['lastDay'],
    params: { zh: '结束日期不能早于开始日期', en: 'The last day must not be before the first' },
  })
  .refine((body) => isDistinct(body.quotas.map((one) => one.siteTypeId)), {
    path: ['quotas'],
    params: { zh: '同一点位类型只能列一次', en: 'A site type is listed once' },
  })
  .refine((body) => isDistinct(body.inspectorIds), {
    path: ['inspectorIds'],
    params: { zh: '同一督查员只能列一次', en: 'An inspector is listed once' },
  })
  .refine((body) => isDistinct(body.siteIds), {
    path: ['siteIds'],
    params: { zh: '同一点位只能列一次', en: 'A site is listed once' },
  })
  .refine((body) => (body.kind === 'targeted' ? body.siteIds.length > 0 : body.quotas.length > 0), {
    path: ['quotas'],
    params: { zh: '请至少选择一种点位类型或一个点位', en: 'Choose at least one site type or site' },
  });

const choiceFaults = ['inspection/site-type-not-found', 'inspection/site-not-found', 'inspection/inspector-not-found'] as const;

export const addPlan = endpoint({
  id: 'inspection.addPlan',
  method: 'POST',
  path: '/api/inspection/plans',
  access: plan,
  summary: { zh: '新建检查计划', en: 'Add a plan' },
  body: z.intersection(planBody, z.object({ id: idSchema })),
  response: z.object({ id: idSchema }),
  errors: [...choiceFaults],
});

export const changePlan = endpoint({
  id: 'inspection.changePlan',
  method: 'PUT',
  path: '/api/inspection/plans/:id',
  access: plan,
  summary: { zh: '修改检查计划', en: 'Change a plan' },
  params,
  body: z.intersection(planBody, z.object({ version })),
  response: z.object({ version: z.number().int() }),
  errors: ['inspection/plan-not-found', 'inspection/plan-not-draft', 'platform/changed-meanwhile', ...choiceFaults],
});

/** What stands in the way of a draw, before it is made: quotas larger than their pool, sites without two inspectors, frequent visits. */
const hint = z.object({ severity: z.enum(['warning', 'obstacle']), text: z.object({ zh: z.string(), en: z.string() }) });

export const assignmentRow = z.object({
  id: idSchema,
  order: z.number().int(),
  siteId: idSchema,
  site: z.string(),
  siteCode: z.string(),
  siteTypeId: idSchema,
  siteType: z.string(),
  town: z.string(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
  inspectors: z.array(z.object({ accountId: idSchema, name: z.string(), unit: z.string() })),
  visit: z.object({ id: idSchema, score: z.number().nullable(), submittedAt: z.string(), findings: z.number().int() }).nullable(),
});
export type AssignmentRow = z.output<typeof assignmentRow>;

export const getPlan = endpoint({
  id: 'inspection.getPlan',
  method: 'GET',
  path: '/api/inspection/plans/:id',
  access: read,
  summary: { zh: '检查计划详情', en: 'One plan' },
  params,
  response: planRow.extend({
    version: z.number().int(),
    note: z.string(),
    quotas: z.array(quota.extend({ siteType: z.string(), pool: z.number().int() })),
    siteIds: z.array(idSchema),
    inspectorList: z.array(
      z.object({ accountId: idSchema, name: z.string(), units: z.array(z.string()), assigned: z.number().int() }),
    ),
    hints: z.array(hint),
    committedAt: z.string().nullable(),
    drawnAt: z.string().nullable(),
    commitment: z.string().nullable(),
    poolHash: z.string().nullable(),
    assignments: z.array(assignmentRow),
  }),
  errors: ['inspection/plan-not-found'],
});

/** Freezes the pools and publishes the commitment to a secret seed; full and targeted plans are assigned at once. */
export const commitPlan = endpoint({
  id: 'inspection.commitPlan',
  method: 'POST',
  path: '/api/inspection/plans/:id/commit',
  access: plan,
  summary: { zh: '锁定名单并公布承诺值', en: 'Freeze the pools and publish the commitment' },
  params,
  body: z.object({ version }),
  response: z.object({ version: z.number().int(), commitment: z.string().nullable() }),
  errors: [
    'inspection/plan-not-found',
    'inspection/plan-not-draft',
    'inspection/no-eligible-pair',
    'inspection/pool-too-small',
    'platform/changed-meanwhile',
  ],
});

/** Reveals the seed and draws sites and pairs by it. */
export const drawPlan = endpoint({
  id: 'inspection.drawPlan',
  method: 'POST',
  path: '/api/inspection/plans/:id/draw',
  access: plan,
  summary: { zh: '公布种子并抽取', en: 'Reveal the seed and draw' },
  params,
  body: z.object({ version }),
  response: z.object({ version: z.number().int(), sites: z.number().int() }),
  errors: [
    'inspection/plan-not-found',
    'inspection/plan-not-committed',
    'inspection/no-eligible-pair',
    'platform/changed-meanwhile',
  ],
});

export const closePlan = endpoint({
  id: 'inspection.closePlan',
  method: 'POST',
  path: '/api/inspection/plans/:id/close',
  access: plan,
  summary: { zh: '结束检查计划', en: 'Close a plan' },
  params,
  body: z.object({ version, reason: z.string().trim().min(2).max(200) }),
  response: z.object({ version: z.number().int() }),
  errors: ['inspection/plan-not-found', 'inspection/plan-not-drawn', 'platform/changed-meanwhile'],
});

/** Everything needed to recompute a draw: the seed appears only after it. */
export const getDrawRecord = endpoint({
  id: 'inspection.getDrawRecord',
  method: 'GET',
  path: '/api/inspection/plans/:id/draw-record',
  access: read,
  summary: { zh: '抽取记录', en: 'Record of the draw' },
  params,
  response: z.object({
    seed: z.string().nullable(),
    commitment: z.string(),
    poolHash: z.string(),
    strata: z.array(
      z.object({
        siteTypeId: idSchema,
        siteType: z.string(),
        amount: z.number().int(),
        pool: z.array(z.object({ id: idSchema, name: z.string(), unitIds: z.array(idSchema) })),
      }),
    ),
    inspectors: z.array(z.object({ id: idSchema, name: z.string(), unitIds: z.array(idSchema) })),
    result: z.array(z.object({ siteId: idSchema, inspectorIds: z.array(idSchema) })),
  }),
  errors: ['inspection/plan-not-found', 'inspection/plan-not-committed'],
});

export const listInspectorChoices = endpoint({
  id: 'inspection.listInspectorChoices',
  method: 'GET',
  path: '/api/inspection/inspector-choices',
  access: plan,
  summary: { zh: '督查员选项', en: 'Inspectors to choose from' },
  response: z.object({ inspectors: z.array(z.object({ accountId: idSchema, name: z.string(), units: z.array(z.string()) })) }),
});
