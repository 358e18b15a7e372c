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
import type { CountedAs, EventDetail, EventKind, Stage } from '../domain/index.ts';

type Tx = Writer<'rectification'>;

/** One entry of a history before it is stored. */
export type EventDraft = {
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
