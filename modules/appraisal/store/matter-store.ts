import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { actorAccountId, actorLabel, type Ctx, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import type { Matter, MatterMove, MatterPlan } from '../domain/index.ts';
import { MATTER_COLUMNS, matterOf } from '../domain/stored-matter.ts';

type Tx = Writer<'appraisal'>;

/** Reads a matter and keeps others from changing it. One of a unit the actor does not reach is not there. */
export async function loadMatter(tx: Tx, id: string): Promise<Matter | Refusal> {
  const row = await tx.selectFrom('appraisal.matter').select(MATTER_COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? matterOf(row) : refuse('appraisal/matter-not-found');
}

/** The next number of a year, held until the transaction ends: none is left out, none given twice. */
export async function takeMatterNumber(tx: Tx, year: number): Promise<number> {
  const { taken } = await tx
    .insertInto('appraisal.matter_number')
    .values({ year, taken: 1 })
    .onConflict((conflict) =>
      conflict.columns(['county_id', 'year']).doUpdateSet((eb) => ({ taken: eb('appraisal.matter_number.taken', '+', 1) })),
    )
    .returning('taken')
    .executeTakeFirstOrThrow();
  return taken;
}

/** What is proposed, with the words that no step changes any more. */
export type ProposedMatter = Matter & { readonly basis: string; readonly facts: string; readonly demand: string };

export async function insertMatter(tx: Tx, matter: ProposedMatter, permit: Permit, ctx: Ctx): Promise<void> {
  await Promise.all([
    tx
      .insertInto('appraisal.matter')
      .values({
        id: matter.id,
        unit_id: matter.unitId,
        number: matter.number,
        kind: matter.kind,
        state: matter.state,
        version: matter.version,
        basis: matter.basis,
        facts: matter.facts,
        demand: matter.demand,
        proposed_at: matter.proposedAt,
        proposed_by: matter.proposedBy,
        statement_until: matter.statementUntil,
        answer_days: matter.answerDays,
        updated_at: ctx.now,
      })
      .execute(),
    insertMatterEvent(tx, matter, { step: 'propose', version: matter.version, words: '' }, permit, ctx),
  ]);
}

/** Stores what a move has decided, with what was said; answers with the new version. */
export async function saveMatterMove(
  tx: Tx,
  matter: Matter,
  { plan, words }: { readonly plan: MatterPlan; readonly words: string },
  permit: Permit,
  ctx: Ctx,
): Promise<number> {
  const after = { ...matter, ...plan.change, version: matter.version + 1 };
  await Promise.all([
    tx
      .updateTable('appraisal.matter')
      .set({
        state: after.state,
        version: after.version,
        delivered_at: after.deliveredAt,
        answer_until: after.answerUntil,
        objection: after.objection,
        objection_until: after.objectionUntil,
        objection_due: after.objectionDue,
        updated_at: ctx.now,
      })
      .where('id', '=', matter.id)
      .execute(),
    insertMatterEvent(tx, matter, { step: plan.move, version: after.version, words }, permit, ctx),
  ]);
  return after.version;
}

/** One entry of the history; the actor is named by unit as at this moment. */
function insertMatterEvent(
  tx: Tx,
  matter: Pick<Matter, 'id' | 'unitId'>,
  event: { readonly step: MatterMove | 'propose'; readonly version: number; readonly words: string },
  _permit: Permit,
  { actor, now }: Ctx,
): Promise<unknown> {
  return tx
    .insertInto('appraisal.matter_event')
    .values({
      id: newId(),
      matter_id: matter.id,
      unit_id: matter.unitId,
      at: now,
      step: event.step,
      version: event.version,
      account_id: actorAccountId(actor),
      actor: actorLabel(actor),
      words: event.words,
    })
    .execute();
}
