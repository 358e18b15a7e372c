import { sql } from 'kysely';
import { caseFileOf, DECISION_COLUMNS, orderOf } from '../domain/index.ts';
import { query } from '../visibility.ts';

/** Open orders on the case files, each with its matter as it is now. */
export const openOrdersOn = query({
  action: 'rectification.read',
  async run(reader, caseIds: readonly string[]) {
    if (caseIds.length === 0) return [];
    const ids = [...caseIds];
    const [orders, files] = await Promise.all([
      reader
        .selectFrom('visible_supervision_order')
        .selectAll()
        .where('case_id', 'in', ids)
        .where(sql<boolean>`state <> 'closed'`)
        .execute(),
      reader.selectFrom('visible_case_file').select(DECISION_COLUMNS).where('id', 'in', ids).execute(),
    ]);
    const fileOf = new Map(files.map((row) => [row.id, caseFileOf(row)]));
    return orders.flatMap((row) => {
      const file = fileOf.get(row.case_id);
      return file ? [{ order: orderOf(row), file }] : [];
    });
  },
});
