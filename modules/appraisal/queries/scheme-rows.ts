import type { SchemeRow } from '../contract/index.ts';
import type { Group, SchemeDefinition } from '../domain/index.ts';
import { query } from '../visibility.ts';

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly group?: readonly Group[] | undefined;
  readonly state?: readonly SchemeRow['state'][] | undefined;
};

type Stored = {
  readonly id: string;
  readonly name: string;
  readonly group_kind: string;
  readonly state: string;
  readonly definition: unknown;
  readonly updated_at: Date;
  readonly updated_by: string;
};

export function schemeRowOf(row: Stored): SchemeRow {
  return {
    id: row.id,
    name: row.name,
    group: row.group_kind as Group,
    state: row.state as SchemeRow['state'],
    metricCount: (row.definition as SchemeDefinition).metrics.length,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
  };
}

/** Schemes, those changed last first. */
export const schemeRows = query({
  action: 'appraisal.read-schemes',
  async run(reader, { page, pageSize, sort, search, group, state }: Input) {
    const base = reader
      .selectFrom('appraisal.scheme')
      .$if(group !== undefined, (q) => q.where('group_kind', 'in', [...(group ?? [])]))
      .$if(state !== undefined, (q) => q.where('state', 'in', [...(state ?? [])]))
      .$if(Boolean(search), (q) => q.where((eb) => eb(eb.fn('strpos', ['name', eb.val(search ?? '')]), '>', 0)));
    const column = sort?.endsWith('name') ? 'name' : 'updated_at';
    const direction = (sort ?? '-').startsWith('-') ? 'desc' : 'asc';
    const [rows, { total }] = await Promise.all([
      base
        .selectAll()
        .orderBy(column, direction)
        .orderBy('id', direction)
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute(),
      base.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    ]);
    return { rows: rows.map(schemeRowOf), total: Number(total), totalIsCapped: false, page, pageSize };
  },
});
