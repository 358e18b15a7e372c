import { refuse } from '@chuangcheng/kit/decision';
import type { Group, SchemeDefinition } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { schemeRowOf } from './scheme-rows.ts';

/** One scheme with its definition. */
export const schemeDetail = query({
  action: 'appraisal.read-schemes',
  async run(reader, { id }: { readonly id: string }) {
    const row = await reader.selectFrom('appraisal.scheme').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return refuse('appraisal/scheme-not-found');
    return { ...schemeRowOf(row), version: row.version, definition: mutable(row.definition) };
  },
});

/** The scheme a group is scored by now. */
export const activeScheme = query({
  action: 'appraisal.read-schemes',
  async run(reader, { group }: { readonly group: Group }) {
    const row = await reader
      .selectFrom('appraisal.scheme')
      .select(['id', 'name', 'definition'])
      .where('group_kind', '=', group)
      .where('state', '=', 'active')
      .executeTakeFirst();
    return row ? { ...row, definition: mutable(row.definition) } : refuse('appraisal/no-active-scheme');
  },
});

/** What is stored is a definition: only `keepScheme` writes it. Answers of endpoints are typed as mutable. */
export function mutable(definition: unknown) {
  const { metrics, adjustments, ...rest } = definition as SchemeDefinition;
  return { ...rest, metrics: [...metrics], adjustments: [...adjustments] };
}
