import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { SUGGESTION_STATES } from '../domain/near-duplicate.ts';
import { STAGES } from '../domain/stage.ts';
import { caseFileRow } from './case-file-views.ts';

const see = { action: 'rectification.see-duplicates' } as const;
const bilingual = z.object({ zh: z.string(), en: z.string() });
const reasons = z.array(bilingual);
/** 0 to 1; how it is made up stands in docs/adr/0027. */
const likeness = z.number();

/** What a problem may repeat, asked for while it is being typed. */
export const possibleDuplicates = endpoint({
  id: 'rectification.possibleDuplicates',
  method: 'GET',
  path: '/api/rectification/possible-duplicates',
  access: { action: 'rectification.register' },
  summary: { zh: '登记时的疑似重复', en: 'What a problem may repeat' },
  query: z.object({
    categoryId: idSchema,
    description: z.string().trim().max(1000),
    lng: z.coerce.number().min(-180).max(180).optional(),
    lat: z.coerce.number().min(-90).max(90).optional(),
    siteId: idSchema.optional(),
    photoId: severalOf(idSchema).optional(),
  }),
  response: z.object({
    cases: z.array(
      z.object({
        id: idSchema,
        number: z.string(),
        stage: z.enum(STAGES),
        description: z.string(),
        place: z.string(),
        reportedAt: z.string(),
        photoId: idSchema.nullable(),
        likeness,
        reasons,
      }),
    ),
  }),
});
export type PossibleDuplicates = z.output<typeof possibleDuplicates.response>;

/** One of the two, with what tells them apart. */
export const duplicateSide = caseFileRow.extend({
  version: z.number().int(),
  reportedBy: z.string(),
  position: z.object({ lng: z.number(), lat: z.number() }).nullable(),
  photoIds: z.array(idSchema),
  /** May be merged into the other: void, under verification or closed it cannot. */
  mayBeMerged: z.boolean(),
});
export type DuplicateSide = z.output<typeof duplicateSide>;

export const duplicateRow = z.object({
  id: idSchema,
  likeness,
  reasons,
  state: z.enum(SUGGESTION_STATES),
  foundAt: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** The one that arrived. */
  arrived: duplicateSide,
  /** The one that was there. */
  other: duplicateSide,
});
export type DuplicateRow = z.output<typeof duplicateRow>;

const duplicateListQuery = listQuery(['foundAt', 'likeness']).extend({
  categoryId: severalOf(idSchema).optional(),
  townId: severalOf(idSchema).optional(),
  /** Those decided as well; without it only what waits. */
  decided: z.stringbool().optional(),
});

/** Pairs that may be the same problem. */
export const listDuplicates = endpoint({
  id: 'rectification.listDuplicates',
  method: 'GET',
  path: '/api/rectification/duplicates',
  access: see,
  summary: { zh: '疑似重复', en: 'Suggested duplicates' },
  query: duplicateListQuery,
  response: pageOf(duplicateRow),
});

export const exportDuplicates = endpoint({
  id: 'rectification.exportDuplicates',
  method: 'GET',
  path: '/api/rectification/duplicates.xlsx',
  access: see,
  summary: { zh: '导出疑似重复', en: 'Export suggested duplicates' },
  query: duplicateListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

const params = z.object({ id: idSchema });

/** One pair, and which waits after it. */
export const getDuplicate = endpoint({
  id: 'rectification.getDuplicate',
  method: 'GET',
  path: '/api/rectification/duplicates/:id',
  access: see,
  summary: { zh: '一组疑似重复', en: 'One suggested duplicate' },
  params,
  response: duplicateRow.extend({
    metres: z.number().nullable(),
    /** How many wait in all, and the one before and behind this one in the list. */
    waiting: z.number().int(),
    previousId: idSchema.nullable(),
    nextId: idSchema.nullable(),
  }),
  errors: ['rectification/suggestion-not-found'],
});

const reason = z.string().trim().min(2).max(500);

export const rejectDuplicate = endpoint({
  id: 'rectification.rejectDuplicate',
  method: 'POST',
  path: '/api/rectification/duplicates/:id/rejection',
  access: { action: 'rectification.decide-duplicates' },
  summary: { zh: '不是重复', en: 'Not a duplicate' },
  params,
  body: z.object({ reason }),
  response: z.object({}),
  errors: ['rectification/suggestion-not-found', 'rectification/suggestion-decided'],
});

const rule = z.object({
  active: z.boolean(),
  metres: z.number().int().min(10).max(1000),
  days: z.number().int().min(1).max(60),
  words: z.number().min(0.1).max(1),
  bits: z.number().int().min(0).max(20),
});

export const getDuplicateRule = endpoint({
  id: 'rectification.getDuplicateRule',
  method: 'GET',
  path: '/api/rectification/duplicate-rule',
  access: see,
  summary: { zh: '疑似重复标准', en: 'What counts as a duplicate' },
  response: rule,
});

export const setDuplicateRule = endpoint({
  id: 'rectification.setDuplicateRule',
  method: 'PUT',
  path: '/api/rectification/duplicate-rule',
  access: { action: 'rectification.set-duplicate-rule' },
  summary: { zh: '设置疑似重复标准', en: 'Set what counts as a duplicate' },
  body: rule.extend({ reason }),
  response: z.object({}),
});
