import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { byId, read, XLSX } from './parts.ts';

const editSites = { action: 'assessment.edit-sites' } as const;
const state = z.enum(['in-use', 'not-in-use']);

export const siteRow = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  siteTypeId: idSchema,
  siteType: z.string(),
  address: z.string(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
  townUnitId: idSchema.nullable(),
  town: z.string(),
  villageUnitId: idSchema.nullable(),
  village: z.string(),
  /** 包保单位 */
  sponsorUnitId: idSchema.nullable(),
  sponsor: z.string(),
  /** 行业主管部门 */
  industryUnitId: idSchema.nullable(),
  industry: z.string(),
  gridCode: z.string().nullable(),
  state,
  note: z.string(),
  /** Why it was closed or reopened last; empty when nobody said. */
  stateNote: z.string(),
});
export type SiteRow = z.output<typeof siteRow>;

const siteFilters = {
  siteTypeId: severalOf(idSchema).optional(),
  townUnitId: severalOf(idSchema).optional(),
  state: severalOf(state).optional(),
  sponsorUnitId: idSchema.optional(),
  industryUnitId: idSchema.optional(),
};

export const siteListQuery = listQuery(['code', 'name', 'siteType', 'town', 'sponsor', 'industry', 'state']).extend(siteFilters);

export const listSites = endpoint({
  id: 'assessment.listSites',
  method: 'GET',
  path: '/api/assessment/sites',
  access: read,
  summary: { zh: '点位台账', en: 'Sites' },
  query: siteListQuery,
  response: pageOf(siteRow),
});

export const exportSites = endpoint({
  id: 'assessment.exportSites',
  method: 'GET',
  path: '/api/assessment/sites.xlsx',
  access: read,
  summary: { zh: '导出点位台账', en: 'Export the sites' },
  query: siteListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: XLSX,
});

export const sitePoint = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  siteTypeId: idSchema,
  lng: z.number(),
  lat: z.number(),
  state,
});

/** All sites with a position, for the map. */
export const listSitePoints = endpoint({
  id: 'assessment.listSitePoints',
  method: 'GET',
  path: '/api/assessment/site-points',
  access: read,
  summary: { zh: '点位分布', en: 'Sites on the map' },
  query: z.object({ ...siteFilters, search: z.string().trim().max(100).optional() }),
  response: z.object({ sites: z.array(sitePoint), withoutPosition: z.number().int() }),
});

export const getSite = endpoint({
  id: 'assessment.getSite',
  method: 'GET',
  path: '/api/assessment/sites/:id',
  access: read,
  summary: { zh: '点位详情', en: 'One site' },
  params: byId,
  response: siteRow.extend({
    createdAt: z.string(),
    checkItems: z.number().int(),
  }),
  errors: ['assessment/site-not-found'],
});

const siteBody = z.object({
  name: z.string().trim().min(2).max(100),
  siteTypeId: idSchema,
  address: z.string().trim().max(200),
  lng: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  sponsorUnitId: idSchema.nullable(),
  industryUnitId: idSchema.nullable(),
  note: z.string().trim().max(300),
});

const placeFaults = [
  'assessment/site-type-not-found',
  'assessment/position-outside',
  'assessment/position-swapped',
  'assessment/position-half',
  'assessment/unit-not-found',
] as const;

/** Town, village and grid cell follow from the position. */
export const addSite = endpoint({
  id: 'assessment.addSite',
  method: 'POST',
  path: '/api/assessment/sites',
  access: editSites,
  summary: { zh: '新增点位', en: 'Add a site' },
  body: siteBody.extend({ id: idSchema, code: z.string().trim().min(1).max(30) }),
  response: byId,
  errors: ['assessment/site-code-taken', ...placeFaults],
});

export const changeSite = endpoint({
  id: 'assessment.changeSite',
  method: 'PATCH',
  path: '/api/assessment/sites/:id',
  access: editSites,
  summary: { zh: '修改点位', en: 'Change a site' },
  params: byId,
  body: siteBody.partial(),
  response: z.object({}),
  errors: ['assessment/site-not-found', ...placeFaults],
});

/** Sites are never removed: what was found there stays readable. */
export const setSiteState = endpoint({
  id: 'assessment.setSiteState',
  method: 'PUT',
  path: '/api/assessment/sites/:id/state',
  access: editSites,
  summary: { zh: '停用或启用点位', en: 'Close or reopen a site' },
  params: byId,
  body: z.object({ state, note: z.string().trim().min(2).max(300) }),
  response: z.object({}),
  errors: ['assessment/site-not-found'],
});
