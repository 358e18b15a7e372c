import { query } from '../visibility.ts';

/** The first picture of each case file as it was found, and the last one after the repair. The ids must be of ones the actor was shown. */
export const pairOfPictures = query({
  action: 'rectification.read',
  async run(reader, ids: readonly string[]) {
    const pairs = new Map<string, { before?: string; after?: string }>();
    if (ids.length === 0) return pairs;
    const rows = await reader
      .selectFrom('rectification.case_photo')
      .select(['case_id', 'file_id', 'moment'])
      .where('case_id', 'in', [...ids])
      .where('moment', 'in', ['before', 'after'])
      .orderBy('added_at')
      .orderBy('file_id')
      .execute();
    for (const row of rows) {
      const pair = pairs.get(row.case_id) ?? {};
      if (row.moment === 'after') pair.after = row.file_id;
      else pair.before ??= row.file_id;
      pairs.set(row.case_id, pair);
    }
    return pairs;
  },
});
