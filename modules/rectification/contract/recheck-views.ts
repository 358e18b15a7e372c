import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { RECHECKS } from '../domain/recheck.ts';
import { caseFileRow } from './case-file-views.ts';

const see = { action: 'rectification.see-verification' } as const;
const keep = { action: 'rectification.keep-rechecks' } as const;
const result = z.enum(RECHECKS);
const day = z.iso.date();

/** 回头看: one closed case file that is, or was, looked at again. */
export const recheckRow = z.object({
  id: idSchema,
  origin: z.enum(['drawn', 'hand']),
  openedBy: z.string(),
  openedAt: z.string(),
  /** Null while it waits. */
  result: result.nullable(),
  reason: z.string(),
  checkedBy: z.string(),
  checkedAt: z.string().nullable(),
  /** Whose repair it is. */
  unitId: idSchema.nullable(),
  unit: z.string().nullable(),
  opened: z.object({ id: idSchema, number: z.string() }).nullable(),
  caseFile: caseFileRow,
});
export type RecheckRow = z.output<typeof recheckRow>;

export const recheckListQuery = listQuery(['openedAt', 'checkedAt']).extend({
  state: z.enum(['open', 'done']).optional(),
  result: severalOf(result).optional(),
  origin: z.enum(['drawn', 'hand']).optional(),
  unitId: severalOf(idSchema).optional(),
  /** Days it was looked at, both included. */
  checkedFrom: day.optional(),
  checkedTo: day.optional(),
});

export const listRechecks = endpoint({
  id: 'rectification.listRechecks',
  method: 'GET',
  path: '/api/rectification/rechecks',
  access: see,
  summary: { zh: '回头看', en: 'Re-checks' },
  query: recheckListQuery,
  response: pageOf(recheckRow),
});

export const exportRechecks = endpoint({
  id: 'rectification.exportRechecks',
  method: 'GET',
  path: '/api/rectification/rechecks.xlsx',
  access: see,
  summary: { zh: '导出回头看', en: 'Export re-checks' },
  query: recheckListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

/** Results by the unit whose repair was looked at, most checked first. */
export const countRechecks = endpoint({
  id: 'rectification.countRechecks',
  method: 'GET',
  path: '/api/rectification/recheck-results',
  access: see,
  summary: { zh: '回头看结果（按单位）', en: 'Results of re-checks by unit' },
  query: z.object({ from: day.optional(), to: day.optional() }),
  response: z.object({
    units: z.array(
      z.object({
        unitId: idSchema,
        unit: z.string(),
        checked: z.number().int(),
        holds: z.number().int(),
        relapsed: z.number().int(),
        false: z.number().int(),
      }),
    ),
  }),
});
export type RecheckCounts = z.output<typeof countRechecks.response>;

export const listForRecheck = endpoint({
  id: 'rectification.listForRecheck',
  method: 'POST',
  path: '/api/rectification/case-files/:id/recheck-task',
  access: keep,
  summary: { zh: '列入回头看', en: 'Put on the list of re-checks' },
  params: z.object({ id: idSchema }),
  response: z.object({ id: idSchema }),
  errors: ['rectification/case-file-not-found', 'rectification/move-not-possible', 'rectification/rechecked-before'],
});

/** Share in per cent of the case files closed on a day, and how many days later they are drawn. */
export const recheckRule = z.object({ share: z.number().int().min(0).max(100), afterDays: z.number().int().min(1).max(180) });
export type RecheckRule = z.output<typeof recheckRule>;

export const getRecheckRule = endpoint({
  id: 'rectification.getRecheckRule',
  method: 'GET',
  path: '/api/rectification/recheck-rule',
  access: see,
  summary: { zh: '回头看抽查设置', en: 'How re-checks are drawn' },
  response: recheckRule,
});

export const setRecheckRule = endpoint({
  id: 'rectification.setRecheckRule',
  method: 'PUT',
  path: '/api/rectification/recheck-rule',
  access: keep,
  summary: { zh: '设置回头看抽查', en: 'Set how re-checks are drawn' },
  body: recheckRule,
  response: recheckRule,
});

/** The draws of the last days, each with all that is needed to draw it again. */
export const listRecheckDraws = endpoint({
  id: 'rectification.listRecheckDraws',
  method: 'GET',
  path: '/api/rectification/recheck-draws',
  access: see,
  summary: { zh: '回头看抽取记录', en: 'Draws of re-checks' },
  response: z.object({
    draws: z.array(
      z.object({
        closedOn: day,
        drawnAt: z.string(),
        seed: z.string(),
        share: z.number().int(),
        pool: z.array(idSchema),
        drawn: z.array(idSchema),
      }),
    ),
  }),
});
