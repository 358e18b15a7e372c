import type { Stage } from '../domain/index.ts';
import { query } from '../visibility.ts';

/** What a case file is called and where it stands; undefined when there is none, or none this person may see. */
export const caseFileNamed = query({
  action: 'rectification.read',
  async run(reader, input: { id: string }) {
    const row = await reader
      .selectFrom('visible_case_file')
      .select(['id', 'number', 'stage'])
      .where('id', '=', input.id)
      .executeTakeFirst();
    return row && { id: row.id, number: row.number, stage: row.stage as Stage };
  },
});
