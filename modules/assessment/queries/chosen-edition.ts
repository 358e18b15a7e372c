import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import type { Reader, TablesOf } from '@chuangcheng/platform/kernel';
import { readEditions, type StoredEdition } from './read-index.ts';

type Source = Pick<Reader<TablesOf<'assessment'>>, 'selectFrom'>;

/** The edition asked for; without a wish the one in force, else the newest. Nothing when the county has none yet. */
export async function chosenEdition(db: Source, editionId: string | undefined): Promise<StoredEdition | undefined | Refusal> {
  const editions = await readEditions(db);
  if (editionId === undefined) return editions.find((one) => one.state === 'in-force') ?? editions[0];
  return editions.find((one) => one.id === editionId) ?? refuse('assessment/edition-not-found');
}
