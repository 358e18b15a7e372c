import type { Kysely, QueryCreator, SelectQueryBuilder } from 'kysely';
import type { Database } from '../../database/types.ts';

/** Schemas of the database: one per room, and `platform`. */
export type RoomName = keyof Database extends infer Key ? (Key extends `${infer Room}.${string}` ? Room : never) : never;

/** The tables one room owns, under their full names. */
export type TablesOf<R extends RoomName> = {
  [Key in keyof Database as Key extends `${R}.${string}` ? Key : never]: Database[Key];
};

/** Name of a table without its schema. */
export type TableOf<R extends RoomName> = keyof Database extends infer Key
  ? Key extends `${R}.${infer Table}`
    ? Table
    : never
  : never;

/** What a command writes with: the room's own tables, inside its transaction. */
export type Writer<R extends RoomName> = Kysely<TablesOf<R>>;

/** The rows of one table an actor may see, as a selection of all its columns. */
// oxlint-disable-next-line typescript/no-explicit-any -- the columns are those of the table, whatever it is
export type VisibleRows = SelectQueryBuilder<any, any, any>;

/** The same, or disjoint parts that together are all of them, each with an index of its own. */
export type VisibleParts = VisibleRows | readonly [VisibleRows, ...VisibleRows[]];

/** The tables queries read: open ones by their name, scoped ones only as `visible_<table>`. */
export type ReadableTables<R extends RoomName, Open extends TableOf<R>, Scoped extends TableOf<R>> = {
  [T in Open as `${R}.${T}`]: `${R}.${T}` extends keyof Database ? Database[`${R}.${T}`] : never;
} & { [T in Scoped as `visible_${T}`]: `${R}.${T}` extends keyof Database ? Database[`${R}.${T}`] : never };

/** What a query reads with. It cannot write, run text, or reach a table of another room. */
export type Reader<Tables> = Pick<QueryCreator<Tables>, 'selectFrom' | 'selectNoFrom' | 'with'> & {
  /**
   * A reader for each part of a scoped table: what the actor sees is what they see together, no row twice. The first rows of a
   * sorted list are found in each part by its own index; asked of all parts at once the database would sort all of them.
   */
  inParts(table: keyof Tables & `visible_${string}`): readonly Reader<Tables>[];
};
