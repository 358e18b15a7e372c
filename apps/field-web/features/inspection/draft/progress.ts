import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type ItemScore, scoreItem, scoreVisit } from '@chuangcheng/modules/assessment/domain';
import { checkItemOf, type FormItem, type Observation } from '@chuangcheng/modules/inspection/contract';
import type { ItemEntry, KeptVisit } from '../../../app/store/kept.ts';
import { emptyEntry, entryFault, observationOf } from './entry.ts';

export type ItemProgress = {
  readonly item: FormItem;
  readonly entry: ItemEntry;
  readonly seen: Observation | undefined;
  readonly fault: Bilingual | undefined;
  /** By the rule of the item; `undefined` while it is not answered. */
  readonly score: ItemScore | undefined;
  /** Failed, with neither a photo nor a note: the server would refuse it. */
  readonly lacksEvidence: boolean;
};

export type VisitProgress = {
  readonly items: readonly ItemProgress[];
  readonly missing: readonly ItemProgress[];
  readonly failed: readonly ItemProgress[];
  readonly lacking: readonly ItemProgress[];
  readonly exempt: readonly ItemProgress[];
  /** Score of what is answered so far; `null` when nothing counts yet. */
  readonly score: number | null;
  readonly mark: number;
  readonly outOf: number;
  readonly photos: number;
  readonly complete: boolean;
};

/** How far a visit is, marked by the functions the server marks it with. */
export function progressOf({ items: form, entries }: Pick<KeptVisit, 'items' | 'entries'>): VisitProgress {
  const items = form.map((item): ItemProgress => {
    const entry = entries[item.checkItemId] ?? emptyEntry(item, '');
    const fault = entryFault(item, entry);
    const seen = fault ? undefined : observationOf(item, entry);
    const score = seen && scoreItem(checkItemOf(item), seen);
    const lacksEvidence = score?.failed === true && entry.note.trim() === '' && entry.photoIds.length === 0;
    return { item, entry, seen, fault, score, lacksEvidence };
  });
  const answered = items.flatMap(({ item, seen }) => (seen ? [{ item, seen }] : []));
  const { score, mark, outOf } = scoreVisit(
    answered.map(({ item }) => checkItemOf(item)),
    new Map(answered.map(({ item, seen }) => [item.checkItemId, seen])),
  );
  const missing = items.filter((one) => one.seen === undefined);
  const lacking = items.filter((one) => one.lacksEvidence);
  return {
    items,
    missing,
    failed: items.filter((one) => one.score?.failed),
    lacking,
    exempt: items.filter((one) => one.seen?.kind === 'exempt'),
    score,
    mark,
    outOf,
    photos: items.reduce((sum, { entry }) => sum + entry.photoIds.length, 0),
    complete: items.length > 0 && missing.length === 0 && lacking.length === 0,
  };
}
