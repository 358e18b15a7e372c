import { sql } from 'kysely';
import { query } from '../visibility.ts';

const MOST = 500;

/** Case files to be verified that have no task. */
export const casesWithoutTask = query({
  action: 'rectification.read',
  async run(reader) {
    const rows = await reader
      .selectFrom('visible_case_file as f')
      .select('f.id')
      .where(sql<boolean>`f.stage = 'verifying'`)
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM rectification.verification_task t
          WHERE t.county_id = f.county_id AND t.case_id = f.id AND t.state = 'open')`,
      )
      .limit(MOST)
      .execute();
    return rows.map((row) => row.id);
  },
});
