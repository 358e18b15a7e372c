import { query } from '../visibility.ts';
import { startOf } from './case-file-filters.ts';

/** 虚假整改: a repair that never was, found by looking again. */
export type FalseRectification = {
  /** Whose repair it was. */
  readonly unitId: string;
  readonly caseId: string;
  readonly number: string;
  readonly at: Date;
};

/** Those found on the days, both included, the oldest first. */
export const falseRectifications = query({
  action: 'rectification.read',
  async run(reader, { from, to }: { readonly from: string; readonly to: string }): Promise<FalseRectification[]> {
    const rows = await reader
      .selectFrom('visible_case_file as f')
      .innerJoin('rectification.recheck_task as t', 't.case_id', 'f.id')
      .select(['f.id', 'f.number', 't.unit_id', 't.checked_at'])
      .where('t.result', '=', 'false')
      .where('f.stage', '<>', 'void')
      .where('t.checked_at', '>=', new Date(startOf(from, 0)))
      .where('t.checked_at', '<', new Date(startOf(to, 1)))
      .orderBy('t.checked_at')
      .execute();
    return rows.flatMap((row) =>
      row.unit_id && row.checked_at ? [{ unitId: row.unit_id, caseId: row.id, number: row.number, at: row.checked_at }] : [],
    );
  },
});
