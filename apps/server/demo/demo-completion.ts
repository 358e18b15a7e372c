import { accept } from '@chuangcheng/kit/decision';
import { room } from '@chuangcheng/platform/kernel';

const { command, query } = room('platform', { open: ['audit_entry'], scoped: {} });
const SUBJECT = 'demo-county';

/** Was everything of the demo county made? A start that was broken off leaves a county without this record. */
export const isDemoComplete = query({
  action: 'platform.import',
  async run(reader, { countyId }: { countyId: string }) {
    const found = await reader
      .selectFrom('platform.audit_entry')
      .select('id')
      .where('subject_id', '=', countyId)
      .where('subject_kind', '=', SUBJECT)
      .executeTakeFirst();
    return found !== undefined;
  },
});

/** Puts on the record that the demo county is complete. */
export const recordDemoComplete = command({
  action: 'platform.import',
  load: async (_tx, input: { countyId: string }) => input,
  rule: 'role-is-enough',
  decide: (county) => accept(county),
  save: async () => undefined,
  audit: ({ countyId }) => ({ subject: { kind: SUBJECT, id: countyId }, detail: { complete: true } }),
});
