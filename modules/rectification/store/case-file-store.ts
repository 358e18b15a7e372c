import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { actorAccountId, actorLabel, type Ctx, insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import {
  type CaseFile,
  type CasePart,
  caseFileOf,
  countedAs,
  columnsOf,
  DECISION_COLUMNS,
  type MovePlan,
  type Standstill,
  type SuspensionPlan,
} from '../domain/index.ts';
import { type EventDraft, insertEvent } from './case-event-store.ts';
import { type OpenTask, openTaskOf, saveRecheck, saveSuspension, saveTask, suspensionAsked } from './handling-store.ts';
import { addParts, partsOf } from './part-store.ts';

type Tx = Writer<'rectification'>;

/** A case file with what its clock depends on. */
export type CaseState = {
  readonly file: CaseFile;
  readonly standstills: readonly Standstill[];
  readonly extension: { readonly wantedUntil: Date } | null;
  readonly suspension: SuspensionPlan | null;
  readonly parts: readonly CasePart[];
  readonly task: OpenTask | null;
};

/** Reads a case file and keeps others from changing it until the end of the transaction. */
export async function loadCase(tx: Tx, id: string): Promise<CaseState | Refusal> {
  const [row, standstills, extension, suspension, parts, task] = await Promise.all([
    tx.selectFrom('rectification.case_file').select(DECISION_COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst(),
    tx.selectFrom('rectification.standstill').select(['since', 'until']).where('case_id', '=', id).orderBy('since').execute(),
    tx
      .selectFrom('rectification.extension')
      .select('wanted_until')
      .where('case_id', '=', id)
      .where('state', '=', 'asked')
      .executeTakeFirst(),
    suspensionAsked(tx, id),
    partsOf(tx, id),
    openTaskOf(tx, id),
  ]);
  if (!row) return refuse('rectification/case-file-not-found');
  return {
    file: caseFileOf(row),
    standstills,
    extension: extension ? { wantedUntil: extension.wanted_until } : null,
    suspension,
    parts,
    task,
  };
}

/** Stores what a move has decided; all statements travel together. Answers with the new version. */
export async function saveMove(tx: Tx, file: CaseFile, plan: MovePlan, permit: Permit, ctx: Ctx): Promise<number> {
  const { now } = ctx;
  const version = file.version + 1;
  await Promise.all([
    tx
      .updateTable('rectification.case_file')
      .set({ ...columnsOf(plan.change), ...plan.words, version, updated_at: now })
      .where('id', '=', file.id)
      .execute(),
    insertEvent(
      tx,
      {
        caseId: file.id,
        kind: plan.move,
        from: file.stage,
        to: plan.change.stage,
        detail: plan.detail,
        counted: { ...countedAs({ ...file, ...plan.change }), version },
      },
      permit,
      ctx,
    ),
    plan.beside && insertEvent(tx, besideOf(plan.beside), permit, ctx),
    plan.photos && addPhotos(tx, file.id, plan.photos.moment, plan.photos.ids, now, permit),
    saveStandstill(tx, file.id, plan.standstill, ctx),
    saveExtension(tx, file.id, plan.extension, ctx),
    saveSuspension(tx, file.id, plan, ctx),
    saveTask(tx, file.id, plan.task, ctx),
    saveRecheck(tx, file, plan.recheck, permit, ctx),
  ]);
  if (plan.parts?.length) await addParts(tx, { id: file.id, stage: plan.change.stage }, plan.parts, permit, ctx);
  return version;
}

/** An entry of a case file that stays where it is. */
const besideOf = ({ stage, ...entry }: NonNullable<MovePlan['beside']>): EventDraft => ({ ...entry, from: stage, to: stage });

/** Photos that are there already stay as they were added first. */
export function addPhotos(
  tx: Tx,
  caseId: string,
  moment: 'before' | 'after' | 'verification',
  ids: readonly string[],
  at: Date,
  _permit: Permit,
  /** The part they show the result of. */
  partId: string | null = null,
): Promise<unknown> {
  const rows = [...new Set(ids)].map((id) => ({ case_id: caseId, file_id: id, moment, added_at: at, part_id: partId }));
  return rows.length === 0
    ? Promise.resolve()
    : insertMany(tx, 'rectification.case_photo', rows, '(county_id, case_id, file_id) DO NOTHING');
}

function saveStandstill(
  tx: Tx,
  caseId: string,
  standstill: MovePlan['standstill'],
  { actor, now }: Ctx,
): Promise<unknown> | undefined {
  if (!standstill) return undefined;
  if ('close' in standstill) {
    return tx
      .updateTable('rectification.standstill')
      .set({ until: now })
      .where('case_id', '=', caseId)
      .where('until', 'is', null)
      .execute();
  }
  const { open: kind, reason, plan, reviewOn = null } = standstill;
  const approved = kind === 'suspended' && {
    approved_by: actorAccountId(actor),
    approver: actorLabel(actor),
    review_on: reviewOn,
  };
  return tx
    .insertInto('rectification.standstill')
    .values({ id: newId(), case_id: caseId, kind, reason, plan, since: now, ...approved })
    .execute();
}

function saveExtension(
  tx: Tx,
  caseId: string,
  extension: MovePlan['extension'],
  { actor, now }: Ctx,
): Promise<unknown> | undefined {
  if (!extension) return undefined;
  const account = actorAccountId(actor);
  if ('ask' in extension) {
    const { reason, wantedUntil } = extension.ask;
    return tx
      .insertInto('rectification.extension')
      .values({
        id: newId(),
        case_id: caseId,
        asked_by: account ?? '',
        asked_at: now,
        reason,
        wanted_until: wantedUntil,
        state: 'asked',
      })
      .execute();
  }
  const answer =
    'decide' in extension
      ? { state: extension.decide.granted ? 'granted' : 'refused', answer: extension.decide.answer, decided_by: account }
      : { state: 'refused', answer: LAPSED };
  return tx
    .updateTable('rectification.extension')
    .set({ ...answer, decided_at: now })
    .where('case_id', '=', caseId)
    .where('state', '=', 'asked')
    .execute();
}

const LAPSED = '案卷已流转，申请自动失效';
