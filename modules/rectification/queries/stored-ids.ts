import { sql } from 'kysely';
import { query } from '../visibility.ts';

/** Which of the ids are case files already. */
export const storedIds = query({
  action: 'rectification.register-in-bulk',
  heavy: true,
  async run(reader, { ids }: { readonly ids: readonly string[] }) {
    const rows = await reader
      .selectFrom('visible_case_file')
      .select('id')
      .where(sql<boolean>`id = ANY(${[...ids]}::uuid[])`)
      .execute();
    return rows.map((row) => row.id);
  },
});
