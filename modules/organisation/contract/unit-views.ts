import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { LEADING_POSTS } from '../domain/post-kind.ts';
import { UNIT_KINDS } from '../domain/unit-kind.ts';

const read = { action: 'organisation.read' } as const;
const kind = z.enum(UNIT_KINDS);
const leadingPost = z.enum(LEADING_POSTS);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const holder = z.object({ name: z.string(), title: z.string(), phone: z.string() });

/** One unit of the chart; the tree follows from `parentId`. */
export const chartNode = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind,
  parentId: idSchema.nullable(),
  leader: z.string().nullable(),
  vacancies: z.number().int(),
});
export type ChartNode = z.output<typeof chartNode>;

export const getChart = endpoint({
  id: 'organisation.getChart',
  method: 'GET',
  path: '/api/organisation/chart',
  access: read,
  summary: { zh: '组织机构图', en: 'Organisation chart' },
  response: z.object({ units: z.array(chartNode) }),
});

export const unitRow = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind,
  category: z.string(),
  parent: z.string().nullable(),
  mainLeader: z.string().nullable(),
  leaderInCharge: z.string().nullable(),
  liaison: z.string().nullable(),
  liaisonPhone: z.string().nullable(),
  state: z.enum(['active', 'closed']),
});
export type UnitRow = z.output<typeof unitRow>;

export const unitListQuery = listQuery(['code', 'name', 'kind']).extend({
  kind: severalOf(kind).optional(),
  parentId: idSchema.optional(),
  vacant: z.stringbool().optional(),
});

export const listUnits = endpoint({
  id: 'organisation.listUnits',
  method: 'GET',
  path: '/api/organisation/units',
  access: read,
  summary: { zh: '单位名册', en: 'Roster of units' },
  query: unitListQuery,
  response: pageOf(unitRow),
});

export const exportUnits = endpoint({
  id: 'organisation.exportUnits',
  method: 'GET',
  path: '/api/organisation/units.xlsx',
  access: read,
  summary: { zh: '导出单位名册', en: 'Export the roster' },
  query: unitListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: XLSX },
});

export const getUnit = endpoint({
  id: 'organisation.getUnit',
  method: 'GET',
  path: '/api/organisation/units/:id',
  access: read,
  summary: { zh: '单位详情', en: 'One unit' },
  params: z.object({ id: idSchema }),
  response: unitRow.extend({
    parentId: idSchema.nullable(),
    duties: z.string(),
    aliases: z.array(z.string()),
    children: z.array(z.object({ id: idSchema, name: z.string(), kind })),
    posts: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        required: z.boolean(),
        holder: holder.extend({ since: z.string() }).nullable(),
        earlier: z.array(z.object({ name: z.string(), since: z.string(), until: z.string() })),
      }),
    ),
    areas: z.array(z.object({ id: idSchema, code: z.string(), name: z.string(), level: z.string() })),
  }),
  errors: ['organisation/unit-not-found'],
});

export const vacancyRow = z.object({
  unitId: idSchema,
  unit: z.string(),
  unitKind: kind,
  parent: z.string().nullable(),
  post: leadingPost,
});
export type VacancyRow = z.output<typeof vacancyRow>;

export const vacancyListQuery = listQuery(['unit', 'post']).extend({ post: leadingPost.optional() });

export const listVacancies = endpoint({
  id: 'organisation.listVacancies',
  method: 'GET',
  path: '/api/organisation/vacancies',
  access: read,
  summary: { zh: '空缺职务', en: 'Vacant posts' },
  query: vacancyListQuery,
  response: pageOf(vacancyRow),
});

export const exportVacancies = endpoint({
  id: 'organisation.exportVacancies',
  method: 'GET',
  path: '/api/organisation/vacancies.xlsx',
  access: read,
  summary: { zh: '导出空缺职务', en: 'Export the vacant posts' },
  query: vacancyListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: XLSX },
});

/** Short names and ids of all units, for choosing one. */
export const listUnitChoices = endpoint({
  id: 'organisation.listUnitChoices',
  method: 'GET',
  path: '/api/organisation/unit-choices',
  access: read,
  summary: { zh: '单位选项', en: 'Units to choose from' },
  query: z.object({ kind: severalOf(kind).optional() }),
  response: z.object({ units: z.array(z.object({ id: idSchema, name: z.string(), kind, parentId: idSchema.nullable() })) }),
});

const unitBody = z.object({
  name: z.string().trim().min(2).max(60),
  shortName: z.string().trim().min(1).max(30),
  kind,
  parentId: idSchema.nullable(),
});

export const addUnit = endpoint({
  id: 'organisation.addUnit',
  method: 'POST',
  path: '/api/organisation/units',
  access: { action: 'organisation.edit-units' },
  summary: { zh: '新增单位', en: 'Add a unit' },
  body: unitBody.extend({
    id: idSchema,
    code: z
      .string()
      .trim()
      .regex(/^[0-9A-Z]{6,14}$/),
  }),
  response: z.object({ id: idSchema }),
  errors: ['organisation/code-taken', 'organisation/unit-not-found'],
});

export const changeUnit = endpoint({
  id: 'organisation.changeUnit',
  method: 'PATCH',
  path: '/api/organisation/units/:id',
  access: { action: 'organisation.edit-units' },
  summary: { zh: '修改单位', en: 'Change a unit' },
  params: z.object({ id: idSchema }),
  body: unitBody.partial().extend({ state: z.enum(['active', 'closed']).optional() }),
  response: z.object({}),
  errors: ['organisation/unit-not-found', 'organisation/unit-under-itself'],
});

export const fillPost = endpoint({
  id: 'organisation.fillPost',
  method: 'PUT',
  path: '/api/organisation/units/:id/posts/:kind',
  access: { action: 'organisation.edit-units' },
  summary: { zh: '任免职务', en: 'Fill or vacate a post' },
  params: z.object({ id: idSchema, kind: leadingPost }),
  body: z.object({
    /** `null` leaves the post vacant. */
    holder: z
      .object({ name: z.string().trim().min(2).max(30), title: z.string().trim().max(60), phone: z.string().trim().max(30) })
      .nullable(),
  }),
  response: z.object({}),
  errors: ['organisation/unit-not-found'],
});
