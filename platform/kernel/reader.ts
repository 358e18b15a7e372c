import type { Kysely } from 'kysely';
import type { Actor } from './actor.ts';
import type { Reader, VisibleParts, VisibleRows } from './tables.ts';

type Scoped = Readonly<Record<string, (db: never, actor: Actor) => VisibleParts>>;
type Part = readonly [table: string, rows: VisibleRows];

/** What a query reads with: the scoped tables as `visible_*`, cut to the actor. */
export function readerFor<Tables>(builder: Kysely<unknown>, scoped: Scoped, actor: Actor): Reader<Tables> {
  const parts = Object.entries(scoped).map(([table, visible]) => [table, partsOf(visible(builder as never, actor))] as const);
  const whole = parts.map(([table, rows]): Part => [table, rows.reduce((all, part) => all.unionAll(part))]);
  return readerOf<Tables>(builder, whole, (wanted) =>
    parts.flatMap(([table, rows]) => (`visible_${table}` === wanted ? rows.map((part): Part => [table, part]) : [])),
  );
}

const partsOf = (visible: VisibleParts) => (Array.isArray(visible) ? visible : [visible]) as readonly VisibleRows[];

function readerOf<Tables>(
  builder: Kysely<unknown>,
  visible: readonly Part[],
  partsIn: (table: string) => readonly Part[],
): Reader<Tables> {
  let creator = builder as unknown as ReturnType<Kysely<unknown>['with']>;
  for (const [table, rows] of visible) {
    // Not materialised: the conditions of the query reach the indexes of the table.
    creator = creator.with(
      (cte) => cte(`visible_${table}`).notMaterialized(),
      () => rows,
    ) as typeof creator;
  }
  const reader = creator as unknown as Reader<Tables>;
  return {
    selectFrom: reader.selectFrom.bind(reader),
    selectNoFrom: reader.selectNoFrom.bind(reader),
    with: reader.with.bind(reader),
    inParts: (table) => partsIn(table).map((part) => readerOf<Tables>(builder, [part], () => [part])),
  };
}
