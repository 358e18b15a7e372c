import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { TASK_STATES, WAYS } from '../domain/verification-task.ts';
import { caseFileRow } from './case-file-views.ts';

const see = { action: 'rectification.see-verification' } as const;
const state = z.enum(TASK_STATES);

/** 核查任务 */
export const verificationRow = z.object({
  id: idSchema,
  version: z.number().int(),
  state,
  openedAt: z.string(),
  dueAt: z.string(),
  /** Not settled in time, or not settled though it should be. */
  overdue: z.boolean(),
  /** Unit and name; empty while nobody has taken it. */
  verifier: z.string(),
  mine: z.boolean(),
  way: z.enum(WAYS).nullable(),
  verdict: z.string(),
  settledAt: z.string().nullable(),
  /** The picture it was found by, and the last one of the repair. */
  before: idSchema.nullable(),
  after: idSchema.nullable(),
  caseFile: caseFileRow,
  /** For the verdict. */
  caseVersion: z.number().int(),
  may: z.object({ take: z.boolean(), assign: z.boolean(), handBack: z.boolean(), judge: z.boolean() }),
});
export type VerificationRow = z.output<typeof verificationRow>;

export const verificationListQuery = listQuery(['dueAt', 'openedAt', 'settledAt']).extend({
  state: severalOf(state).optional(),
  /** Taken by or assigned to this person, or by nobody yet. */
  whose: z.enum(['mine', 'pool']).optional(),
  overdue: z.stringbool().optional(),
  unitId: severalOf(idSchema).optional(),
  way: z.enum(WAYS).optional(),
  dueFrom: z.iso.date().optional(),
  dueTo: z.iso.date().optional(),
});

export const listVerifications = endpoint({
  id: 'rectification.listVerifications',
  method: 'GET',
  path: '/api/rectification/verifications',
  access: see,
  summary: { zh: '核查任务', en: 'Verification tasks' },
  query: verificationListQuery,
  response: pageOf(verificationRow),
});

export const exportVerifications = endpoint({
  id: 'rectification.exportVerifications',
  method: 'GET',
  path: '/api/rectification/verifications.xlsx',
  access: see,
  summary: { zh: '导出核查任务', en: 'Export verification tasks' },
  query: verificationListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

const params = z.object({ id: idSchema });
const version = z.number().int().min(1);
const moved = z.object({ version: z.number().int() });
const TASK = [
  'rectification/task-not-found',
  'rectification/task-settled',
  'rectification/task-taken',
  'platform/changed-meanwhile',
] as const;

export const takeVerification = endpoint({
  id: 'rectification.takeVerification',
  method: 'POST',
  path: '/api/rectification/verifications/:id/take',
  access: { action: 'rectification.verify' },
  summary: { zh: '领取核查任务', en: 'Take a verification' },
  params,
  body: z.object({ version }),
  response: moved,
  errors: [...TASK, 'rectification/own-repair'],
});

export const handBackVerification = endpoint({
  id: 'rectification.handBackVerification',
  method: 'POST',
  path: '/api/rectification/verifications/:id/hand-back',
  access: { action: 'rectification.verify' },
  summary: { zh: '退回核查任务', en: 'Hand a verification back' },
  params,
  body: z.object({ version, reason: z.string().trim().min(2).max(300) }),
  response: moved,
  errors: [...TASK, 'rectification/task-of-another', 'rectification/own-repair'],
});

export const assignVerification = endpoint({
  id: 'rectification.assignVerification',
  method: 'POST',
  path: '/api/rectification/verifications/:id/assign',
  access: { action: 'rectification.assign-verification' },
  summary: { zh: '指派核查任务', en: 'Assign a verification' },
  params,
  body: z.object({ version, accountId: idSchema }),
  response: moved,
  errors: [...TASK, 'rectification/not-a-candidate'],
});

/** Who may verify it: a duty of verifying, and none in a unit whose repair it is. */
export const listVerifiers = endpoint({
  id: 'rectification.listVerifiers',
  method: 'GET',
  path: '/api/rectification/verifications/:id/candidates',
  access: { action: 'rectification.assign-verification' },
  summary: { zh: '可指派的核查人员', en: 'Who may verify' },
  params,
  response: z.object({ candidates: z.array(z.object({ accountId: idSchema, name: z.string(), open: z.number().int() })) }),
  errors: ['rectification/task-not-found'],
});
