import type { Ctx, Permit, Writer } from '@chuangcheng/platform/kernel';
import type { CaseFile, TaskState, TaskStep, VerificationTask } from '../domain/index.ts';
import { insertEvent } from './case-event-store.ts';

type Tx = Writer<'rectification'>;

/** The case file a task is about; undefined when there is no such task. */
export async function caseOfTask(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('rectification.verification_task').select('case_id').where('id', '=', id).executeTakeFirst();
  return row?.case_id;
}

/** Reads a task. Only behind the lock of its case file. */
export async function loadTask(tx: Tx, id: string): Promise<{ readonly task: VerificationTask; readonly dueAt: Date }> {
  const row = await tx
    .selectFrom('rectification.verification_task')
    .select(['id', 'state', 'verifier_id', 'verifier', 'version', 'due_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    task: {
      id: row.id,
      state: row.state as TaskState,
      verifierId: row.verifier_id,
      verifier: row.verifier,
      version: row.version,
    },
    dueAt: row.due_at,
  };
}

/** Stores who has a task now, with the line in the history of the case file. */
export async function saveTaskStep(
  tx: Tx,
  file: Pick<CaseFile, 'id' | 'stage'>,
  task: VerificationTask,
  step: { readonly kind: TaskStep; readonly reason: string | undefined },
  permit: Permit,
  ctx: Ctx,
): Promise<void> {
  await Promise.all([
    tx
      .updateTable('rectification.verification_task')
      .set({
        verifier_id: task.verifierId,
        verifier: task.verifier,
        taken_at: task.verifierId ? ctx.now : null,
        version: task.version,
      })
      .where('id', '=', task.id)
      .execute(),
    insertEvent(
      tx,
      {
        caseId: file.id,
        kind: step.kind,
        from: file.stage,
        to: file.stage,
        detail: { verifier: task.verifier, reason: step.reason },
      },
      permit,
      ctx,
    ),
  ]);
}
