import type { CallInput } from '@chuangcheng/api-client';
import type { listAuditEntries } from '@chuangcheng/platform/contract';
import type { ListQuery } from '@chuangcheng/ui';

type AuditQuery = CallInput<typeof listAuditEntries>['query'];

const DAY_MS = 24 * 60 * 60 * 1000;

/** Midnight in Shanghai at which a day begins. */
function beginOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** The query of the list as the audit trail takes it: days become moments, the last day is included whole. */
export function auditQueryOf({ atFrom, atTo, ...rest }: ListQuery): AuditQuery {
  return {
    ...(rest as AuditQuery),
    ...(typeof atFrom === 'string' && { from: beginOf(atFrom) }),
    ...(typeof atTo === 'string' && { to: new Date(Date.parse(beginOf(atTo)) + DAY_MS).toISOString() }),
  };
}
