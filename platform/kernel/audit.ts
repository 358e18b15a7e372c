import { newId } from '@chuangcheng/kit/id';
import { actorAccountId, actorLabel } from './actor.ts';
import type { Run } from './connection.ts';
import type { Scope } from './host.ts';

/** What an audit row says beyond who, when and which action. `detail` holds what changed, never secrets. */
export type AuditNote = {
  readonly subject: { readonly kind: string; readonly id: string | null };
  readonly detail?: Readonly<Record<string, unknown>>;
};

const INSERT = `INSERT INTO platform.audit_entry (id, at, account_id, actor, action, outcome, subject_kind, subject_id, detail, request_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

function insert(
  run: Run,
  scope: Scope,
  action: string,
  at: Date,
  outcome: 'done' | 'refused',
  note: AuditNote,
): Promise<unknown> {
  return run({
    name: 'audit',
    text: INSERT,
    values: [
      newId(),
      at,
      actorAccountId(scope.actor),
      actorLabel(scope.actor),
      action,
      outcome,
      note.subject.kind,
      note.subject.id,
      JSON.stringify(note.detail ?? {}),
      scope.requestId ?? null,
    ],
  });
}

/** Sends the audit rows of a change; they travel with the commit. */
export function writeAudit(
  run: Run,
  scope: Scope,
  action: string,
  at: Date,
  notes: AuditNote | readonly AuditNote[],
): Promise<unknown>[] {
  const list = Array.isArray(notes) ? (notes as readonly AuditNote[]) : [notes as AuditNote];
  return list.map((note) => insert(run, scope, action, at, 'done', note));
}

/** An attempt on what is not allowed is on the record, in a transaction of its own. */
export async function auditRefused(scope: Scope, action: string): Promise<void> {
  const { host, actor } = scope;
  await host.transactions.run(actor.countyId, (run) =>
    insert(run, scope, action, host.clock.now(), 'refused', { subject: { kind: 'action', id: null } }),
  );
}
