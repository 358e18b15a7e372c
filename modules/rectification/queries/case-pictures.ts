import { query } from '../visibility.ts';

/** The pictures of each case file as it was found, in their order. The ids must be of case files the actor was shown. */
export const picturesBefore = query({
  action: 'rectification.read',
  async run(reader, ids: readonly string[]) {
    if (ids.length === 0) return new Map<string, string[]>();
    const rows = await reader
      .selectFrom('rectification.case_photo')
      .select(['case_id', 'file_id'])
      .where('case_id', 'in', [...ids])
      .where('moment', '=', 'before')
      .orderBy('added_at')
      .orderBy('file_id')
      .execute();
    const photos = new Map<string, string[]>();
    for (const row of rows) photos.set(row.case_id, [...(photos.get(row.case_id) ?? []), row.file_id]);
    return photos;
  },
});
