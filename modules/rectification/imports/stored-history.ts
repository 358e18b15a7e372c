import { sql } from 'kysely';
import { query } from '../visibility.ts';

/** What is stored under a number of the file. */
export type StoredHistoric = {
  readonly id: string;
  readonly imported: boolean;
  /** Of the row it was last imported from. */
  readonly fingerprint: string | null;
  /** Somebody went on with it in the product. */
  readonly moved: boolean;
};

/** The case files that have one of the numbers, by number. */
export const storedHistory = query({
  action: 'rectification.import-history',
  heavy: true,
  async run(reader, input: { numbers: readonly string[] }) {
    const rows = await reader
      .with('known', (db) =>
        db
          .selectFrom('visible_case_file')
          .select(['id', 'number', 'imported'])
          .where(sql<boolean>`number = ANY(${[...input.numbers]}::text[])`),
      )
      .selectFrom('known')
      .innerJoinLateral(
        (db) =>
          db
            .selectFrom('rectification.case_event as e')
            .whereRef('e.case_id', '=', 'known.id')
            .select([
              sql<boolean | null>`bool_or(e.kind <> 'imported')`.as('moved'),
              sql<
                string | null
              >`(array_agg(e.detail->>'fingerprint' ORDER BY e.at DESC, e.id DESC) FILTER (WHERE e.kind = 'imported'))[1]`.as(
                'fingerprint',
              ),
            ])
            .as('told'),
        (join) => join.onTrue(),
      )
      .select(['known.id', 'known.number', 'known.imported', 'told.moved', 'told.fingerprint'])
      .execute();
    return new Map(
      rows.map(({ number, id, imported, fingerprint, moved }): [string, StoredHistoric] => [
        number,
        { id, imported, fingerprint, moved: moved === true },
      ]),
    );
  },
});
