import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import type { FieldError } from '@chuangcheng/kit/problem';
import { type CheckItem, type ItemObservation, observationFault, scoreItem } from '@chuangcheng/modules/assessment/domain';

export type { ItemObservation };

/** What an inspector noted for one item. */
export type ItemResult = {
  readonly id: string;
  readonly checkItemId: string;
  readonly observation: ItemObservation;
  readonly note: string;
  readonly photoIds: readonly string[];
};

export type ScoredResult = ItemResult & {
  readonly item: CheckItem;
  /** Null when exempt. */
  readonly mark: number | null;
  readonly failed: boolean;
};

/**
 * Checks results against the items they are of, and marks them. Each item is answered once by what fits its kind; what failed needs
 * evidence, a photo or a note, and no more than that. Refusals name the places as `results.<n>`.
 */
export function markResults(items: ReadonlyMap<string, CheckItem>, results: readonly ItemResult[]): Decision<ScoredResult[]> {
  const seen = new Set<string>();
  const mismatches: FieldError[] = [];
  const without: FieldError[] = [];
  const marked: ScoredResult[] = [];
  for (const [index, result] of results.entries()) {
    const item = items.get(result.checkItemId);
    if (!item) return refuse('inspection/item-unknown', undefined, [unknownItem(index)]);
    if (seen.has(item.id)) return refuse('inspection/item-twice', { number: item.number });
    seen.add(item.id);
    const fault = observationFault(item, result.observation);
    if (fault) {
      mismatches.push({ path: `results.${index}.observation`, message: fault });
      continue;
    }
    const { mark, failed } = scoreItem(item, result.observation);
    if (failed && result.note === '' && result.photoIds.length === 0) without.push(needsEvidence(index, item));
    marked.push({ ...result, item, mark, failed });
  }
  if (mismatches.length > 0) return refuse('inspection/observation-mismatch', { count: mismatches.length }, mismatches);
  if (without.length > 0) return refuse('inspection/photo-needed', { count: without.length }, without);
  return accept(marked);
}

const unknownItem = (index: number): FieldError => ({
  path: `results.${index}.checkItemId`,
  message: { zh: '检查表中没有这一项', en: 'The checklist has no such item' },
});

const needsEvidence = (index: number, item: CheckItem): FieldError => ({
  path: `results.${index}.photoIds`,
  message: {
    zh: `第 ${item.number} 项不合格，请拍照或写明情况`,
    en: `Item ${item.number} failed: add a photo or a note`,
  },
});
