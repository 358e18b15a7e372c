import { REPEATABLE, type Stage } from '../domain/index.ts';
import { query } from '../visibility.ts';
import type { LikeSubject } from './like-cases.ts';

/** A case file as it is looked for among others; undefined while its kind or place is not known, or when nothing is to be done. */
export const duplicateSubject = query({
  action: 'rectification.read',
  async run(reader, { caseId }: { readonly caseId: string }): Promise<LikeSubject | undefined> {
    const [row, photos] = await Promise.all([
      reader.selectFrom('visible_case_file').selectAll().where('id', '=', caseId).executeTakeFirst(),
      reader
        .selectFrom('rectification.case_photo')
        .select('file_id')
        .where('case_id', '=', caseId)
        .where('moment', '=', 'before')
        .execute(),
    ]);
    if (!row || row.category_id === null || !REPEATABLE.includes(row.stage as Stage)) return undefined;
    return {
      id: row.id,
      categoryId: row.category_id,
      description: row.description,
      position: row.longitude === null || row.latitude === null ? null : { lng: row.longitude, lat: row.latitude },
      siteId: row.site_id,
      visitId: row.visit_id,
      splitFrom: row.split_from,
      reportedAt: row.reported_at,
      photoIds: photos.map((photo) => photo.file_id),
    };
  },
});
