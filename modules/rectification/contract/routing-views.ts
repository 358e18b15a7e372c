import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { importEndpoints } from '@chuangcheng/kit/import-contract';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { AREA_LEVELS } from '../domain/routing-rule.ts';

const read = { action: 'rectification.read' } as const;
const set = { action: 'rectification.set-routing' } as const;
const bilingual = z.object({ zh: z.string(), en: z.string() });
const named = z.object({ id: idSchema, name: z.string() });
/** 大类: whether components or events, and its code. */
const classKey = z.string().regex(/^(?:component|event)\/[\w-]{1,16}$/);

/** `coming`: holds from a later day on. */
export const ROUTING_STATES = ['active', 'coming', 'retired'] as const;
export type RoutingState = (typeof ROUTING_STATES)[number];

export const routingRuleRow = z.object({
  id: idSchema,
  number: z.number().int(),
  /** What the rule names, in words. */
  scope: z.string(),
  category: named.nullable(),
  ofClass: z.object({ key: classKey, name: z.string() }).nullable(),
  siteType: named.nullable(),
  area: named.extend({ level: z.enum(AREA_LEVELS) }).nullable(),
  unitId: idSchema,
  unit: z.string(),
  unitClosed: z.boolean(),
  note: z.string(),
  fromDay: z.string(),
  state: z.enum(ROUTING_STATES),
  /** Why it was last changed or retired. */
  reason: z.string(),
  updatedAt: z.string(),
  version: z.number().int(),
  /** Rules that are as specific, match the same and name another unit. */
  conflicts: z.array(z.object({ number: z.number().int(), unit: z.string() })),
});
export type RoutingRuleRow = z.output<typeof routingRuleRow>;

export const routingListQuery = listQuery(['number', 'fromDay', 'unit']).extend({
  state: severalOf(z.enum(ROUTING_STATES)).optional(),
  unitId: severalOf(idSchema).optional(),
  /** Only those in conflict. */
  conflicts: z.stringbool().optional(),
});

export const listRoutingRules = endpoint({
  id: 'rectification.listRoutingRules',
  method: 'GET',
  path: '/api/rectification/routing-rules',
  access: read,
  summary: { zh: '派遣规则', en: 'Routing rules' },
  query: routingListQuery,
  response: pageOf(routingRuleRow),
});

export const exportRoutingRules = endpoint({
  id: 'rectification.exportRoutingRules',
  method: 'GET',
  path: '/api/rectification/routing-rules.xlsx',
  access: read,
  summary: { zh: '导出派遣规则', en: 'Export routing rules' },
  query: routingListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

/** 会派给谁，为什么: the route with every rule considered, the most specific first. */
export const testRoute = endpoint({
  id: 'rectification.testRoute',
  method: 'GET',
  path: '/api/rectification/route-test',
  access: read,
  summary: { zh: '试派', en: 'Try a route' },
  query: z.object({
    conditionId: idSchema,
    lng: z.coerce.number().min(-180).max(180).optional(),
    lat: z.coerce.number().min(-90).max(90).optional(),
    siteId: idSchema.optional(),
  }),
  response: z.object({
    unitId: idSchema.nullable(),
    unit: z.string().nullable(),
    why: z.array(bilingual),
    rules: z.array(
      z.object({
        id: idSchema,
        number: z.number().int(),
        scope: z.string(),
        unit: z.string(),
        verdict: z.enum(['decides', 'ties', 'gives-way', 'no-match']),
        why: bilingual,
      }),
    ),
  }),
  errors: ['rectification/condition-not-found', 'rectification/outside-county', 'rectification/site-not-found'],
});

/** Rules that a rule being written would conflict with. */
export const findRoutingConflicts = endpoint({
  id: 'rectification.findRoutingConflicts',
  method: 'GET',
  path: '/api/rectification/routing-conflicts',
  access: set,
  summary: { zh: '查找规则冲突', en: 'Find conflicts of a rule' },
  query: z.object({
    categoryId: idSchema.optional(),
    ofClass: classKey.optional(),
    siteTypeId: idSchema.optional(),
    areaId: idSchema.optional(),
    unitId: idSchema,
    exceptId: idSchema.optional(),
  }),
  response: z.object({
    conflicts: z.array(z.object({ number: z.number().int(), scope: z.string(), unit: z.string() })),
  }),
});

const names = {
  categoryId: idSchema.nullable().default(null),
  /** Left aside when a category is named. */
  ofClass: classKey.nullable().default(null),
  siteTypeId: idSchema.nullable().default(null),
  areaId: idSchema.nullable().default(null),
  unitId: idSchema,
  note: z.string().trim().max(200).default(''),
  fromDay: z.iso.date(),
};
const reason = z.string().trim().min(2).max(500);
const version = z.number().int().min(1);
const ERRORS = [
  'rectification/rule-names-nothing',
  'rectification/category-not-found',
  'rectification/site-type-not-found',
  'rectification/area-not-found',
  'rectification/unit-not-found',
] as const;
const KEPT = ['rectification/rule-not-found', 'rectification/rule-retired', 'platform/changed-meanwhile'] as const;

export const addRoutingRule = endpoint({
  id: 'rectification.addRoutingRule',
  method: 'POST',
  path: '/api/rectification/routing-rules',
  access: set,
  summary: { zh: '新增派遣规则', en: 'Add a routing rule' },
  body: z.object({ id: idSchema, ...names }),
  response: z.object({ id: idSchema, number: z.number().int() }),
  errors: [...ERRORS],
});

export const changeRoutingRule = endpoint({
  id: 'rectification.changeRoutingRule',
  method: 'PUT',
  path: '/api/rectification/routing-rules/:id',
  access: set,
  summary: { zh: '修改派遣规则', en: 'Change a routing rule' },
  params: z.object({ id: idSchema }),
  body: z.object({ version, ...names, reason }),
  response: z.object({ version: z.number().int() }),
  errors: [...ERRORS, ...KEPT],
});

export const retireRoutingRule = endpoint({
  id: 'rectification.retireRoutingRule',
  method: 'POST',
  path: '/api/rectification/routing-rules/:id/retire',
  access: set,
  summary: { zh: '停用派遣规则', en: 'Retire a routing rule' },
  params: z.object({ id: idSchema }),
  body: z.object({ version, reason }),
  response: z.object({ version: z.number().int() }),
  errors: [...KEPT],
});

export const routingImport = importEndpoints({
  room: 'rectification',
  kind: 'routing',
  action: 'rectification.import-routing',
  title: { zh: '派遣规则', en: 'Routing rules' },
});
