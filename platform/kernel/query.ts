import type { Refusal } from '@chuangcheng/kit/decision';
import type { Kysely } from 'kysely';
import { mayBegin } from './actions.ts';
import type { Actor } from './actor.ts';
import { builderOn } from './connection.ts';
import type { Scope } from './host.ts';
import { orRefuse, Refused } from './refused.ts';
import type { Reader, ReadableTables, RoomName, TableOf, TablesOf, VisibleRows } from './tables.ts';

/** Which rows of a room an actor may see: open tables are seen whole, scoped ones through their selection. */
export type Visibility<R extends RoomName, Open extends TableOf<R>, Scoped extends TableOf<R>> = {
  readonly open: readonly Open[];
  readonly scoped: Readonly<Record<Scoped, (db: Kysely<TablesOf<R>>, actor: Actor) => VisibleRows>>;
};

export type QuerySpec<Tables, Input, Result> = {
  /** Name in the room's action list: who may ask at all. */
  readonly action: string;
  /** Reads on a connection of its own, for statements that may take longer than some milliseconds. */
  readonly heavy?: boolean;
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
      if (!mayBegin(actor, spec.action)) throw new Refused({ ok: false, code: 'platform/forbidden' });
      const read = async (run: Parameters<typeof builderOn>[0]) =>
        orRefuse(await spec.run(readerFor<Tables>(builderOn(run), visibility.scoped, actor), input, scope));
      const result = spec.heavy
        ? await host.transactions.readOnly(actor.countyId, read)
        : await read((statement) => host.lanes.run(actor.countyId, statement));
      return result as Exclude<Result, Refusal>;
    };
}

function readerFor<Tables>(
  builder: Kysely<unknown>,
  scoped: Readonly<Record<string, (db: never, actor: Actor) => VisibleRows>>,
  actor: Actor,
): Reader<Tables> {
  let creator = builder as unknown as ReturnType<Kysely<unknown>['with']>;
  for (const [table, visible] of Object.entries(scoped)) {
    // Not materialised: the conditions of the query reach the indexes of the table.
    creator = creator.with(
      (cte) => cte(`visible_${table}`).notMaterialized(),
      () => visible(builder as never, actor),
    ) as typeof creator;
  }
  return creator as unknown as Reader<Tables>;
}
