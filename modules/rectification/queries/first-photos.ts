import { sql } from 'kysely';
import { query } from '../visibility.ts';

/** The first picture of each case file as it was found. The ids must be of case files the actor was shown. */
export const firstPhotos = query({
  action: 'rectification.read',
  async run(reader, ids: readonly string[]) {
    if (ids.length === 0) return new Map<string, string>();
    const rows = await reader
      .selectFrom('rectification.case_photo')
      .distinctOn('case_id')
      .select(['case_id', 'file_id'])
      .where(sql<boolean>`case_id = ANY(${[...ids]}::uuid[])`)
      .where('moment', '=', 'before')
      .orderBy('case_id')
      .orderBy('added_at')
      .orderBy('file_id')
      .execute();
    return new Map(rows.map((row) => [row.case_id, row.file_id]));
  },
});
