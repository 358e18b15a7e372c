import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { RecheckCounts } from '../contract/index.ts';
import { query } from '../visibility.ts';
import { startOf } from './case-file-filters.ts';

type Period = { readonly from?: string | undefined; readonly to?: string | undefined };

const readCounts = query({
  action: 'rectification.see-verification',
  async run(reader, { from, to }: Period) {
    let done = reader
      .selectFrom('rectification.recheck_task as t')
      .innerJoin('visible_case_file as f', 'f.id', 't.case_id')
      .where('t.state', '=', 'done')
      .where('t.unit_id', 'is not', null);
    if (from) done = done.where('t.checked_at', '>=', new Date(startOf(from, 0)));
    if (to) done = done.where('t.checked_at', '<', new Date(startOf(to, 1)));
    return done
      .select('t.unit_id')
      .select((eb) => {
        const of = (result: string) => eb.fn.countAll<string>().filterWhere('t.result', '=', result);
        return [
          eb.fn.countAll<string>().as('checked'),
          of('holds').as('holds'),
          of('relapsed').as('relapsed'),
          of('false').as('false'),
        ];
      })
      .groupBy('t.unit_id')
      .execute();
  },
});

/** Results by the unit whose repair was looked at, most checked first; days of checking, both included. */
export async function countRechecks(scope: Scope, period: Period): Promise<RecheckCounts> {
  const [rows, units] = await Promise.all([readCounts(scope, period), unitDirectory(scope)]);
  return {
    units: rows
      .map((row) => ({
        unitId: row.unit_id ?? '',
        unit: units.nameOf(row.unit_id ?? ''),
        checked: Number(row.checked),
        holds: Number(row.holds),
        relapsed: Number(row.relapsed),
        false: Number(row.false),
      }))
      .toSorted((a, b) => b.checked - a.checked || a.unit.localeCompare(b.unit, 'zh')),
  };
}
