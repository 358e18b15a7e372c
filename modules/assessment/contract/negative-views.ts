import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { PENALTIES } from '../domain/index.ts';
import { byId, edit, editionQuery, points, read, XLSX } from './parts.ts';

const negativeBody = z.object({
  number: z.string().trim().min(1).max(20),
  title: z.string().trim().min(2).max(300),
  penalty: z.enum(PENALTIES),
  /** Points; only for the penalty `deduct`. */
  deduction: points.nullable(),
  lookBackMonths: z.number().int().min(1).max(120),
  basis: z.string().trim().max(300),
  note: z.string().trim().max(300),
  isVeto: z.boolean(),
});

export const negativeRow = negativeBody.extend({ id: idSchema, deduction: z.number().nullable() });
export type NegativeRow = z.output<typeof negativeRow>;

export const negativeListQuery = listQuery(['number', 'penalty', 'lookBackMonths'])
  .extend(editionQuery.shape)
  .extend({ penalty: severalOf(z.enum(PENALTIES)).optional(), isVeto: z.stringbool().optional() });

export const listNegativeItems = endpoint({
  id: 'assessment.listNegativeItems',
  method: 'GET',
  path: '/api/assessment/negative-items',
  access: read,
  summary: { zh: '负面清单', en: 'Negative list' },
  query: negativeListQuery,
  response: pageOf(negativeRow),
  errors: ['assessment/edition-not-found'],
});

export const exportNegativeItems = endpoint({
  id: 'assessment.exportNegativeItems',
  method: 'GET',
  path: '/api/assessment/negative-items.xlsx',
  access: read,
  summary: { zh: '导出负面清单', en: 'Export the negative list' },
  query: negativeListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: XLSX,
  errors: ['assessment/edition-not-found'],
});

export const addNegativeItem = endpoint({
  id: 'assessment.addNegativeItem',
  method: 'POST',
  path: '/api/assessment/negative-items',
  access: edit,
  summary: { zh: '新增负面清单事项', en: 'Add to the negative list' },
  body: negativeBody.extend({ id: idSchema, editionId: idSchema }),
  response: byId,
  errors: [
    'assessment/edition-not-found',
    'assessment/edition-superseded',
    'assessment/number-taken',
    'assessment/deduction-and-penalty',
  ],
});

export const changeNegativeItem = endpoint({
  id: 'assessment.changeNegativeItem',
  method: 'PATCH',
  path: '/api/assessment/negative-items/:id',
  access: edit,
  summary: { zh: '修改负面清单事项', en: 'Change an item of the negative list' },
  params: byId,
  body: negativeBody.partial(),
  response: z.object({}),
  errors: [
    'assessment/negative-item-not-found',
    'assessment/edition-superseded',
    'assessment/number-taken',
    'assessment/deduction-and-penalty',
  ],
});
