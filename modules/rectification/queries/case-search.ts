import { type RawBuilder, sql } from 'kysely';
import type { CaseReader } from './case-file-filters.ts';

/** A word found in more case files than this is looked for from the newest on, where it soon fills a page. */
const RARE = 2_000;
const NUMBER = /^(?:[a-z]{1,4}-?)?\d[\d-]*$/i;

/** The condition a search sets, if any: a number by its beginning, else every pair of characters in description or place. */
export async function searchCondition(reader: CaseReader, text: string | undefined): Promise<RawBuilder<boolean> | undefined> {
  const words = text?.trim() ?? '';
  if (words === '') return undefined;
  if (NUMBER.test(words)) {
    const plain = words.toUpperCase();
    const from = /^\d/.test(plain) ? `CC-${plain}` : plain;
    return sql<boolean>`f.number >= ${from} AND f.number < ${`${from}\u{10FFFF}`}`;
  }
  if (!/\S\S/.test(words)) return sql<boolean>`strpos(f.description || f.place, ${words}) > 0`;
  const { found } = await reader
    .selectNoFrom(sql<string>`(SELECT count(*) FROM rectification.case_files_with(${words}, ${RARE + 1}))`.as('found'))
    .executeTakeFirstOrThrow();
  return Number(found) > RARE
    ? sql<boolean>`f.search @@ rectification.all_pairs(${words})`
    : sql<boolean>`f.id IN (SELECT rectification.case_files_with(${words}, ${RARE + 1}))`;
}
