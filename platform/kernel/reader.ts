import type { Kysely } from 'kysely';
import type { Actor } from './actor.ts';
import type { Reader, VisibleRows } from './tables.ts';

/** What a query reads with: the scoped tables as `visible_*`, cut to the actor. */
export function readerFor<Tables>(
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
