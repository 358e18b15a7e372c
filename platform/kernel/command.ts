import type { Decision, Refusal } from '@chuangcheng/kit/decision';
import { mayBegin } from './actions.ts';
import { type Actor, reachOf } from './actor.ts';
import { type AuditNote, auditRefused, writeAudit } from './audit.ts';
import { builderOn } from './connection.ts';
import type { Scope } from './host.ts';
import { type EventDraft, writeEvents } from './outbox.ts';
import { isRefusal, orRefuse, Refused } from './refused.ts';
import type { RoomName, Writer } from './tables.ts';

declare const permitted: unique symbol;
/** Proof that the action was allowed on the loaded data. Only a command's own run makes one, and `save` asks for it. */
export type Permit = { readonly [permitted]: true };

/** What a decision may know besides the data: the moment, and who acts. */
export type Ctx = { readonly now: Date; readonly actor: Actor; readonly scope: Scope };

export type CommandSpec<R extends RoomName, Input, State, Plan, Result> = {
  /** Name in the room's action list: who may begin it at all. */
  readonly action: string;
  /** Reads what the decision needs, locking what will change. A refusal (not found) ends the command. */
  readonly load: (tx: Writer<R>, input: Input, ctx: Ctx) => Promise<State | Refusal>;
  /** May this actor do it to this thing? Synchronous, over loaded data. `role-is-enough` says that on purpose. */
  readonly rule: 'role-is-enough' | ((ctx: Ctx, state: State, input: Input) => true | Refusal);
  /** The record exists already as this input would make it: its result, and nothing is written again. */
  readonly replay?: (state: State, input: Input) => Result | undefined;
  /** Pure: the plan, or why not. */
  readonly decide: (state: State, input: Input, ctx: Ctx) => Decision<Plan>;
  readonly save: (tx: Writer<R>, plan: Plan, permit: Permit, ctx: Ctx) => Promise<Result>;
  /** The audit row of the change, or several. */
  readonly audit: (plan: Plan, ctx: Ctx) => AuditNote | readonly AuditNote[];
  readonly events?: (plan: Plan, ctx: Ctx) => readonly EventDraft[];
  /** After the commit, in this process only: caches to forget. */
  readonly afterwards?: (plan: Plan, ctx: Ctx) => void;
};

export type Command<Input, Result> = (scope: Scope, input: Input) => Promise<Result>;

/**
 * Makes the one way in which something changes: begin, load, may the actor, decide, save, audit row and events, commit.
 * Refusals leave as `Refused`; nothing is stored then.
 */
export function makeCommand<R extends RoomName>() {
  return <Input, State, Plan, Result>(spec: CommandSpec<R, Input, State, Plan, Result>): Command<Input, Result> =>
    async (scope, input) => {
      const { host, actor } = scope;
      const ctx: Ctx = { now: host.clock.now(), actor, scope };
      if (!mayBegin(actor, spec.action)) {
        await auditRefused(scope, spec.action);
        throw new Refused({ ok: false, code: 'platform/forbidden' });
      }
      let plan: Plan | undefined;
      let hasEvents = false;
      const result = await host.transactions
        .run(reachOf(actor), async (run, commitWith) => {
          const tx = builderOn(run) as unknown as Writer<R>;
          const state = orRefuse(await spec.load(tx, input, ctx)) as State;
          const allowed = spec.rule === 'role-is-enough' ? true : spec.rule(ctx, state, input);
          if (isRefusal(allowed)) throw new Forbidden(allowed);
          const replayed = spec.replay?.(state, input);
          if (replayed !== undefined) return replayed;
          const decision = spec.decide(state, input, ctx);
          if (!decision.ok) throw new Refused(decision);
          plan = decision.value;
          const saved = await spec.save(tx, plan, {} as Permit, ctx);
          const events = spec.events?.(plan, ctx) ?? [];
          hasEvents = events.length > 0;
          commitWith([
            ...writeAudit(run, scope, spec.action, ctx.now, spec.audit(plan, ctx)),
            ...writeEvents(run, ctx.now, events),
          ]);
          return saved;
        })
        .catch(async (error: unknown) => {
          if (error instanceof Forbidden) await auditRefused(scope, spec.action);
          throw error;
        });
      if (plan !== undefined) spec.afterwards?.(plan, ctx);
      if (hasEvents) host.eventsWaiting(actor.countyId);
      return result;
    };
}

/** A rule said no: kept apart from other refusals, because attempts on what is not yours are on the record. */
class Forbidden extends Refused {}
