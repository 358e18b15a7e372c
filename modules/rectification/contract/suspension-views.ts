import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { caseFileRow } from './case-file-views.ts';

const read = { action: 'rectification.read' } as const;

/** 挂账台账: a case file that stands still, why, until when, and who approved it. */
export const suspensionRow = z.object({
  id: idSchema,
  reason: z.string(),
  plan: z.string(),
  approver: z.string(),
  since: z.string(),
  reviewOn: z.string().nullable(),
  reviewOverdue: z.boolean(),
  caseFile: caseFileRow,
});
export type SuspensionRow = z.output<typeof suspensionRow>;

export const suspensionListQuery = listQuery(['reviewOn', 'since']).extend({
  unitId: severalOf(idSchema).optional(),
  /** The review day has passed. */
  overdue: z.stringbool().optional(),
  reviewFrom: z.iso.date().optional(),
  reviewTo: z.iso.date().optional(),
});

export const listSuspensions = endpoint({
  id: 'rectification.listSuspensions',
  method: 'GET',
  path: '/api/rectification/suspensions',
  access: read,
  summary: { zh: '挂账台账', en: 'Suspended case files' },
  query: suspensionListQuery,
  response: pageOf(suspensionRow),
});

export const exportSuspensions = endpoint({
  id: 'rectification.exportSuspensions',
  method: 'GET',
  path: '/api/rectification/suspensions.xlsx',
  access: read,
  summary: { zh: '导出挂账台账', en: 'Export suspended case files' },
  query: suspensionListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});
