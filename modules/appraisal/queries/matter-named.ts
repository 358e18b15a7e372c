import { refuse } from '@chuangcheng/kit/decision';
import { query } from '../visibility.ts';

/** What messages need of a matter: its number, whom to tell, and whether it has gone on since. */
export const matterNamed = query({
  action: 'appraisal.see-accountability',
  heavy: true,
  async run(reader, { id }: { id: string }) {
    const row = await reader
      .selectFrom('visible_matter')
      .select(['id', 'number', 'unit_id', 'version'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row
      ? { id: row.id, number: row.number, unitId: row.unit_id, version: row.version }
      : refuse('appraisal/matter-not-found');
  },
});
