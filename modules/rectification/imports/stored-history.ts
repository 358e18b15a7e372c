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

/**
 * The case files that have one of the numbers, by number. Their histories are read in one pass for all of them: looked up one by one
 * they took minutes right after an import, while the database has no statistics of what it was given.
 */
export const storedHistory = query({
  action: 'rectification.import-history',
  heavy: true,
  async run(reader, input: { numbers: readonly string[] }) {
    const known = await reader
      .selectFrom('visible_case_file')
      .select(['id', 'number', 'imported'])
      .where(sql<boolean>`number IN (SELECT unnest(${[...input.numbers]}::text[]))`)
      .execute();
    if (known.length === 0) return new Map<string, StoredHistoric>();
    const told = await reader
      .selectFrom('rectification.case_event as e')
      .where(sql<boolean>`e.case_id IN (SELECT unnest(${known.map(({ id }) => id)}::uuid[]))`)
      .groupBy('e.case_id')
      .select([
        'e.case_id',
        sql<boolean>`bool_or(e.kind <> 'imported')`.as('moved'),
        sql<
          string | null
        >`(array_agg(e.detail->>'fingerprint' ORDER BY e.at DESC, e.id DESC) FILTER (WHERE e.kind = 'imported'))[1]`.as(
          'fingerprint',
        ),
      ])
      .execute();
    const byCase = new Map(told.map((one) => [one.case_id, one]));
    return new Map(
      known.map(({ number, id, imported }): [string, StoredHistoric] => {
        const events = byCase.get(id);
        return [number, { id, imported, fingerprint: events?.fingerprint ?? null, moved: events?.moved === true }];
      }),
    );
  },
});
