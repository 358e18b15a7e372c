import { sql } from 'kysely';
import { query } from '../visibility.ts';

/** Are there case files, but no figures at all? */
export const tallyIsMissing = query({
  action: 'rectification.tally',
  async run(reader, _input: undefined) {
    const file = await reader
      .selectFrom('visible_case_file')
      .select('id')
      .where('stage', '<>', 'void')
      .limit(sql.lit(1))
      .execute();
    const cell = await reader.selectFrom('rectification.tally').select('key').limit(sql.lit(1)).execute();
    return file.length > 0 && cell.length === 0;
  },
});
