import { newId } from '@chuangcheng/kit/id';
import { actorAccountId, actorLabel, type Ctx, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import type { CaseFile, MovePlan, SuspensionPlan } from '../domain/index.ts';

type Tx = Writer<'rectification'>;

/** The request for suspension that waits. */
export async function suspensionAsked(tx: Tx, caseId: string): Promise<SuspensionPlan | null> {
  const row = await tx
    .selectFrom('rectification.suspension_request')
    .select(['reason', 'plan', 'review_on'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return row ? { reason: row.reason, plan: row.plan, reviewOn: row.review_on } : null;
}

/** What a move does to the request for suspension; one that waits lapses when the case file goes on without it. */
export function saveSuspension(
  tx: Tx,
  caseId: string,
  { suspension, extension }: Pick<MovePlan, 'suspension' | 'extension'>,
  { actor, now }: Ctx,
): Promise<unknown> | undefined {
  if (suspension && 'ask' in suspension) {
    const { reason, plan, reviewOn } = suspension.ask;
    return tx
      .insertInto('rectification.suspension_request')
      .values({
        id: newId(),
        case_id: caseId,
        asked_by: actorLabel(actor),
        asked_at: now,
        reason,
        plan,
        review_on: reviewOn ?? '',
        state: 'asked',
      })
      .execute();
  }
  const lapses = extension && 'lapse' in extension;
  if (!suspension && !lapses) return undefined;
  const answer = suspension
    ? {
        state: suspension.decide.granted ? 'granted' : 'refused',
        answer: suspension.decide.answer,
        decided_by: actorLabel(actor),
      }
    : { state: 'lapsed', answer: null, decided_by: null };
  return tx
    .updateTable('rectification.suspension_request')
    .set({ ...answer, decided_at: now })
    .where('case_id', '=', caseId)
    .where('state', '=', 'asked')
    .execute();
}

/** A verification task that waits, or is under way. */
export type OpenTask = { readonly id: string; readonly verifierId: string | null };

export async function openTaskOf(tx: Tx, caseId: string): Promise<OpenTask | null> {
  const row = await tx
    .selectFrom('rectification.verification_task')
    .select(['id', 'verifier_id'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row ? { id: row.id, verifierId: row.verifier_id } : null;
}

/** Opens the task of a case file that comes to verification, or stores the verdict with who gave it. */
export function saveTask(tx: Tx, caseId: string, task: MovePlan['task'], { actor, now }: Ctx): Promise<unknown> | undefined {
  if (!task) return undefined;
  if ('dueAt' in task) return openTask(tx, caseId, task.dueAt, now);
  return tx
    .updateTable('rectification.verification_task')
    .set((eb) => ({
      state: task.passed ? 'passed' : 'refused',
      way: task.way,
      verdict: task.verdict,
      verifier_id: actorAccountId(actor),
      verifier: actorLabel(actor),
      taken_at: eb.fn.coalesce('taken_at', eb.val(now)),
      settled_at: now,
      version: eb('version', '+', 1),
    }))
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .execute();
}

/** One open task per case file. */
export function openTask(tx: Tx, caseId: string, dueAt: Date, now: Date): Promise<unknown> {
  return tx
    .insertInto('rectification.verification_task')
    .values({ id: newId(), case_id: caseId, state: 'open', opened_at: now, due_at: dueAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Stores what looking again found: on the task it was listed by, or as one that was made at once. */
export function saveRecheck(
  tx: Tx,
  file: CaseFile,
  recheck: MovePlan['recheck'],
  _permit: Permit,
  { actor, now }: Ctx,
): Promise<unknown> | undefined {
  if (!recheck) return undefined;
  const found = {
    state: 'done',
    result: recheck.result,
    reason: recheck.reason,
    checked_by: actorLabel(actor),
    checked_at: now,
  };
  return tx
    .insertInto('rectification.recheck_task')
    .values({
      ...newRecheckTask(file, 'hand', actorLabel(actor), now),
      ...found,
    })
    .onConflict((conflict) => conflict.columns(['county_id', 'case_id']).doUpdateSet(found))
    .execute();
}

/** A closed case file that is to be looked at again. */
export const newRecheckTask = (
  file: Pick<CaseFile, 'id' | 'handledByUnitId' | 'responsibleUnitId'>,
  origin: 'drawn' | 'hand',
  openedBy: string,
  openedAt: Date,
) => ({
  id: newId(),
  case_id: file.id,
  unit_id: file.handledByUnitId ?? file.responsibleUnitId,
  origin,
  opened_by: openedBy,
  opened_at: openedAt,
  state: 'open',
});

/** The suspension whose review day has come and nobody was reminded of. */
export async function dueReviewOf(tx: Tx, caseId: string, today: string) {
  const row = await tx
    .selectFrom('rectification.standstill')
    .select(['id', 'review_on'])
    .where('case_id', '=', caseId)
    .where('kind', '=', 'suspended')
    .where('until', 'is', null)
    .where('reminded_at', 'is', null)
    .where('review_on', '<=', today)
    .executeTakeFirst();
  return row?.review_on ? { id: row.id, reviewOn: row.review_on } : undefined;
}

export function markReminded(tx: Tx, id: string, _permit: Permit, now: Date): Promise<unknown> {
  return tx.updateTable('rectification.standstill').set({ reminded_at: now }).where('id', '=', id).execute();
}
