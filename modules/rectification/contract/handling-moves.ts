import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';
import { RECHECKS } from '../domain/recheck.ts';
import { moveOf, newPart, version } from './case-file-moves.ts';

const reason = z.string().trim().min(2).max(500);
const params = z.object({ id: idSchema });
const done = z.object({ id: idSchema });

export const askSuspension = moveOf(
  'askSuspension',
  'suspension',
  'rectification.ask-suspension',
  { zh: '申请挂账', en: 'Ask for suspension' },
  { reason, plan: z.string().trim().min(4).max(500), reviewOn: z.iso.date() },
  ['rectification/not-your-unit', 'rectification/suspension-asked', 'rectification/review-in-past'],
);

export const decideSuspension = moveOf(
  'decideSuspension',
  'suspension-decision',
  'rectification.suspend',
  { zh: '答复挂账申请', en: 'Decide on a suspension' },
  {
    granted: z.boolean(),
    answer: reason,
    /** Another review day than the one that was asked for. */
    reviewOn: z.iso.date().nullable().default(null),
  },
  ['rectification/suspension-not-asked', 'rectification/review-in-past'],
);

/** What looking again found: `relapsed` opens a new case file, `false` reopens this one. */
export const recheckCase = endpoint({
  id: 'rectification.recheckCase',
  method: 'POST',
  path: '/api/rectification/case-files/:id/recheck',
  access: { action: 'rectification.recheck' },
  summary: { zh: '回头看', en: 'Check again' },
  params,
  body: z.object({ version, result: z.enum(RECHECKS), reason, photoIds: z.array(idSchema).max(20) }),
  response: z.object({
    version: z.number().int(),
    /** The case file a problem that came back was opened as. */
    opened: z.object({ id: idSchema, number: z.string() }).nullable(),
  }),
  errors: [
    'rectification/case-file-not-found',
    'rectification/move-not-possible',
    'rectification/changed-meanwhile',
    'rectification/own-repair',
    'rectification/rechecked-before',
    'rectification/verification-photo-needed',
    'rectification/photo-not-found',
    'rectification/condition-not-found',
  ],
});

const PART = ['rectification/case-file-not-found', 'rectification/move-not-possible', 'rectification/part-not-found'] as const;

export const addPart = endpoint({
  id: 'rectification.addPart',
  method: 'POST',
  path: '/api/rectification/case-files/:id/parts',
  access: { action: 'rectification.keep-parts' },
  summary: { zh: '增加协办单位', en: 'Add a co-unit' },
  params,
  body: newPart,
  response: done,
  errors: [...PART, 'rectification/unit-not-found', 'rectification/part-is-lead', 'rectification/part-exists'],
});

export const reportPart = endpoint({
  id: 'rectification.reportPart',
  method: 'POST',
  path: '/api/rectification/parts/:id/report',
  access: { action: 'rectification.report-part' },
  summary: { zh: '反馈协办结果', en: 'Report a part' },
  params,
  body: z.object({ result: z.string().trim().min(2).max(500), photoIds: z.array(idSchema).max(20) }),
  response: done,
  errors: [
    ...PART,
    'rectification/not-your-part',
    'rectification/part-settled',
    'rectification/photo-needed',
    'rectification/photo-not-found',
  ],
});

export const releasePart = endpoint({
  id: 'rectification.releasePart',
  method: 'POST',
  path: '/api/rectification/parts/:id/release',
  access: { action: 'rectification.keep-parts' },
  summary: { zh: '解除协办', en: 'Release a co-unit' },
  params,
  body: z.object({ reason }),
  response: done,
  errors: [...PART, 'rectification/part-settled'],
});
