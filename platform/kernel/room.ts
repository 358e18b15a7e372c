import { makeCommand } from './command.ts';
import { makeQuery, type Visibility } from './query.ts';
import type { RoomName, TableOf } from './tables.ts';

/**
 * Binds a room's commands to its own tables and its queries to what an actor may see of them. Each room calls it once, in
 * `visibility.ts`; the name is that of its schema.
 */
export function room<R extends RoomName, const Open extends TableOf<R> = never, const Scoped extends TableOf<R> = never>(
  _name: R,
  visibility: Visibility<R, Open, Scoped>,
) {
  return { command: makeCommand<R>(), query: makeQuery<R, Open, Scoped>(visibility) };
}

/**
 * Queries of a room that owns no table: they put together what lower rooms answer, behind the same check of who may ask. Bound
 * once, in `visibility.ts`.
 */
export function composingRoom() {
  return { query: makeQuery<never, never, never>({ open: [], scoped: {} }) };
}
