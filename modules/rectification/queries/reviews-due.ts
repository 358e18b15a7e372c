import { query } from '../visibility.ts';

const MOST = 500;

/** Suspensions whose review day has come and nobody was reminded of, the oldest first. */
export const reviewsDue = query({
  action: 'rectification.read',
  async run(reader, { today }: { readonly today: string }) {
    const rows = await reader
      .selectFrom('rectification.standstill as s')
      .innerJoin('visible_case_file as f', 'f.id', 's.case_id')
      .select(['s.id', 's.case_id', 's.plan', 'f.number', 'f.responsible_unit_id'])
      .where('s.kind', '=', 'suspended')
      .where('s.until', 'is', null)
      .where('s.reminded_at', 'is', null)
      .where('s.review_on', '<=', today)
      .orderBy('s.review_on')
      .limit(MOST)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      number: row.number,
      unitId: row.responsible_unit_id,
      plan: row.plan ?? '',
    }));
  },
});
