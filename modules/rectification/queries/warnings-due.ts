import { sql } from 'kysely';
import { caseFileOf, DECISION_COLUMNS } from '../domain/index.ts';
import { query } from '../visibility.ts';

const MOST = 500;

/** Case files whose running limit has reached a mark nobody was told of, the oldest deadline first. */
export const warningsDue = query({
  action: 'rectification.read',
  heavy: true,
  async run(reader, input: { now: Date }) {
    const rows = await reader
      .selectFrom('visible_case_file as f')
      .select(DECISION_COLUMNS.map((column) => `f.${column}` as const))
      .where(sql<boolean>`f.stage = 'handling'`)
      .where(
        sql<boolean>`((f.deadline_at <= ${input.now} AND f.escalation < 3) OR (f.warn_at <= ${input.now} AND f.escalation < 2)
          OR (f.half_at <= ${input.now} AND f.escalation < 1))`,
      )
      .orderBy('f.deadline_at')
      .limit(MOST)
      .execute();
    return rows.map(caseFileOf);
  },
});
