import { countyCache, type Scope } from '@chuangcheng/platform/kernel';
import { DEFAULT_DUPLICATE_RULE, type DuplicateRule } from '../domain/index.ts';
import { query } from '../visibility.ts';

const readRule = query({
  action: 'rectification.read',
  run: (reader) => reader.selectFrom('rectification.duplicate_rule').selectAll().executeTakeFirst(),
});

const cache = countyCache(async (scope: Scope): Promise<DuplicateRule> => {
  const row = await readRule(scope, undefined);
  if (!row) return DEFAULT_DUPLICATE_RULE;
  const { active, metres, days, words, bits } = row;
  return { active, metres, days, words: Number(words), bits };
});

/** What counts as a near duplicate; the default of the product where the county has set nothing. */
export const duplicateRule = (scope: Scope): Promise<DuplicateRule> => cache.get(scope);
export const forgetDuplicateRule = (countyId: string): void => cache.forget(countyId);
