import { refuse } from '@chuangcheng/kit/decision';
import { query } from '../visibility.ts';

/** What messages need of a matter: its number, and whom to tell. */
export const matterNamed = query({
  action: 'appraisal.see-accountability',
  heavy: true,
  async run(reader, { id }: { id: string }) {
    const row = await reader
      .selectFrom('visible_matter')
      .select(['id', 'number', 'unit_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? { id: row.id, number: row.number, unitId: row.unit_id } : refuse('appraisal/matter-not-found');
  },
});
