import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import {
  type Actor,
  actorAccountId,
  actorLabel,
  type Ctx,
  insertMany,
  type Permit,
  ROLES,
  unitsOf,
  type Writer,
} from '@chuangcheng/platform/kernel';
import {
  type CaseFile,
  caseFileOf,
  type CountedAs,
  countedAs,
  columnsOf,
  DECISION_COLUMNS,
  type EventDetail,
  type EventKind,
  type MovePlan,
  type Stage,
  type Standstill,
} from '../domain/index.ts';

type Tx = Writer<'rectification'>;

/** A case file with what its clock depends on. */
export type CaseState = {
  readonly file: CaseFile;
  readonly standstills: readonly Standstill[];
  readonly extension: { readonly wantedUntil: Date } | null;
};

/** Reads a case file and keeps others from changing it until the end of the transaction. */
export async function loadCase(tx: Tx, id: string): Promise<CaseState | Refusal> {
  const [row, standstills, extension] = await Promise.all([
    tx.selectFrom('rectification.case_file').select(DECISION_COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst(),
    tx.selectFrom('rectification.standstill').select(['since', 'until']).where('case_id', '=', id).orderBy('since').execute(),
    tx
      .selectFrom('rectification.extension')
      .select('wanted_until')
      .where('case_id', '=', id)
      .where('state', '=', 'asked')
      .executeTakeFirst(),
  ]);
  if (!row) return refuse('rectification/case-file-not-found');
  return { file: caseFileOf(row), standstills, extension: extension ? { wantedUntil: extension.wanted_until } : null };
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
  ]);
  return version;
}

/** An entry of a case file that stays where it is. */
const besideOf = ({ stage, ...entry }: NonNullable<MovePlan['beside']>): EventDraft => ({ ...entry, from: stage, to: stage });

type EventDraft = {
  readonly caseId: string;
  readonly kind: EventKind;
  readonly from: Stage | null;
  readonly to: Stage;
  readonly detail: EventDetail;
  /** Who, where it is not the actor: the inspectors behind a finding. */
  readonly actor?: string;
  /** How the case file counts from then on, where the entry changes it. */
  readonly counted?: CountedAs & { readonly version: number };
};

/** One entry of the history; the actor is named by unit as at this moment. */
export function insertEvent(tx: Tx, event: EventDraft, permit: Permit, ctx: Pick<Ctx, 'actor' | 'now'>): Promise<unknown> {
  return insertEvents(tx, [event], permit, ctx);
}

/** Entries of several histories, by one statement. */
export function insertEvents(
  tx: Tx,
  events: readonly EventDraft[],
  _permit: Permit,
  { actor, now }: Pick<Ctx, 'actor' | 'now'>,
): Promise<unknown> {
  const rows = events.map((event) => ({
    id: newId(),
    case_id: event.caseId,
    at: now,
    kind: event.kind,
    from_stage: event.from,
    to_stage: event.to,
    account_id: actorAccountId(actor),
    actor: event.actor ?? (actor.kind === 'system' ? BY_ITSELF : actorLabel(actor)),
    unit_id: unitOf(actor),
    detail: event.detail,
    counted: event.counted ?? null,
  }));
  return insertMany(tx, 'rectification.case_event', rows);
}

/** Who acts when the product does, as histories say it. */
const BY_ITSELF = '系统自动办理';

const unitOf = (actor: Actor) => unitsOf(actor, ...ROLES)[0] ?? null;

/** Photos that are there already stay as they were added first. */
export function addPhotos(
  tx: Tx,
  caseId: string,
  moment: 'before' | 'after' | 'verification',
  ids: readonly string[],
  at: Date,
  _permit: Permit,
): Promise<unknown> {
  const rows = [...new Set(ids)].map((id) => ({ case_id: caseId, file_id: id, moment, added_at: at }));
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
  const { open: kind, reason, plan } = standstill;
  const approvedBy = kind === 'suspended' ? actorAccountId(actor) : null;
  return tx
    .insertInto('rectification.standstill')
    .values({ id: newId(), case_id: caseId, kind, reason, plan, approved_by: approvedBy, since: now })
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
