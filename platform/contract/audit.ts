import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';

const access = { action: 'platform.read-audit' } as const;
const outcome = z.enum(['done', 'refused']);

/** One line of the audit trail. `detail` holds what changed, as the command wrote it. */
export const auditEntryView = z.object({
  id: idSchema,
  at: z.string(),
  accountId: idSchema.nullable(),
  actor: z.string(),
  action: z.string(),
  actionTitle: z.object({ zh: z.string(), en: z.string() }),
  outcome,
  subjectKind: z.string(),
  subjectId: idSchema.nullable(),
  detail: z.record(z.string(), z.unknown()),
  requestId: z.string().nullable(),
});
export type AuditEntryView = z.output<typeof auditEntryView>;

/** `search` looks into actor, action and kind of subject. `from` and `to` are moments, the second not included. */
export const auditQuery = listQuery(['at']).extend({
  accountId: idSchema.optional(),
  action: severalOf(z.string().max(80)).optional(),
  subjectId: idSchema.optional(),
  outcome: outcome.optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});

export const listAuditEntries = endpoint({
  id: 'platform.listAuditEntries',
  method: 'GET',
  path: '/api/audit/entries',
  access,
  summary: { zh: '审计记录', en: 'The audit trail' },
  query: auditQuery,
  response: pageOf(auditEntryView),
});

export const exportAuditEntries = endpoint({
  id: 'platform.exportAuditEntries',
  method: 'GET',
  path: '/api/audit/entries.xlsx',
  access,
  summary: { zh: '导出审计记录', en: 'Export the audit trail' },
  query: auditQuery.extend({ columns: severalOf(z.string().max(40)).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

export const verifyAudit = endpoint({
  id: 'platform.verifyAudit',
  method: 'GET',
  path: '/api/audit/verification',
  access,
  summary: { zh: '校验审计记录的哈希链', en: 'Verify the hash chain of the audit trail' },
  response: z.object({
    /** Entries in the chain. */
    sealed: z.number().int(),
    /** Entries younger than the last run of the sealing. */
    unsealed: z.number().int(),
    /** The first place where chain and entries disagree; `null` when all agree. */
    broken: z
      .object({
        sequence: z.number().int(),
        entryId: idSchema,
        /** `entry`: the entry was altered or removed; `link`: a link was altered; `gap`: links are missing before it. */
        fault: z.enum(['entry', 'link', 'gap']),
      })
      .nullable(),
    /** Hash of the last link, to be noted outside the product: cutting off the end shows in no other way. */
    head: z.object({ sequence: z.number().int(), hash: z.string(), sealedAt: z.string() }).nullable(),
  }),
});
