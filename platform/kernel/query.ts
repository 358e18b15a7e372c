import type { Refusal } from '@chuangcheng/kit/decision';
import type { Kysely } from 'kysely';
import { mayBegin } from './actions.ts';
import { type Actor, reachOf } from './actor.ts';
import { type AuditNote, auditRefused, writeAudit } from './audit.ts';
import { builderOn } from './connection.ts';
import type { Scope } from './host.ts';
import { readerFor } from './reader.ts';
import { orRefuse, Refused } from './refused.ts';
import type { Reader, ReadableTables, RoomName, TableOf, TablesOf, VisibleParts } from './tables.ts';

/** Which rows of a room an actor may see: open tables are seen whole, scoped ones through their selection. */
export type Visibility<R extends RoomName, Open extends TableOf<R>, Scoped extends TableOf<R>> = {
  readonly open: readonly Open[];
  readonly scoped: Readonly<Record<Scoped, (db: Kysely<TablesOf<R>>, actor: Actor) => VisibleParts>>;
};

export type QuerySpec<Tables, Input, Result> = {
  /** Name in the room's action list: who may ask at all. */
  readonly action: string;
  /** Reads on a connection of its own: for statements that may take longer than some milliseconds, and for tables by unit. */
  readonly heavy?: boolean;
  /** What was seen is on the record, in the transaction that read it: without the row nobody sees anything. */
  readonly audit?: (result: Exclude<Result, Refusal>, input: Input) => AuditNote | readonly AuditNote[];
  readonly run: (reader: Reader<Tables>, input: Input, scope: Scope) => Promise<Result | Refusal>;
};

export type Query<Input, Result> = (scope: Scope, input: Input) => Promise<Result>;

/** Makes the one way in which something is read. Scoped tables are offered as `visible_*` only, cut to the actor. */
export function makeQuery<R extends RoomName, Open extends TableOf<R>, Scoped extends TableOf<R>>(
  visibility: Visibility<R, Open, Scoped>,
) {
  type Tables = ReadableTables<R, Open, Scoped>;
  return <Input, Result>(spec: QuerySpec<Tables, Input, Result>): Query<Input, Exclude<Result, Refusal>> =>
    async (scope, input) => {
      const { host, actor } = scope;
      if (!mayBegin(actor, spec.action)) {
        if (spec.audit) await auditRefused(scope, spec.action);
        throw new Refused({ ok: false, code: 'platform/forbidden' });
      }
      const read = async (run: Parameters<typeof builderOn>[0]) =>
        orRefuse(await spec.run(readerFor<Tables>(builderOn(run), visibility.scoped, actor), input, scope));
      const { audit } = spec;
      if (audit) {
        return host.transactions.run(reachOf(actor), async (run, commitWith) => {
          const seen = (await read(run)) as Exclude<Result, Refusal>;
          commitWith(writeAudit(run, scope, spec.action, host.clock.now(), audit(seen, input)));
          return seen;
        });
      }
      const result = spec.heavy
        ? await host.transactions.readOnly(reachOf(actor), read)
        : await read((statement) => host.lanes.run(actor.countyId, statement));
      return result as Exclude<Result, Refusal>;
    };
}
