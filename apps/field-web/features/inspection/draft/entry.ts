import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { observationFault } from '@chuangcheng/modules/assessment/domain';
import type { FormItem, Observation } from '@chuangcheng/modules/inspection/contract';
import type { ItemEntry } from '../../../app/store/kept.ts';

/** Nothing was seen yet; what the checklist states, such as 500 metres or 10 shops, is filled in. */
export function emptyEntry({ measure }: Pick<FormItem, 'measure'>, id: string): ItemEntry {
  return {
    id,
    exempt: false,
    reason: '',
    passed: null,
    occurrences: null,
    span: measure.metres ?? measure.minutes ?? null,
    met: null,
    total: measure.total ?? null,
    note: '',
    photoIds: [],
  };
}

/** What an entry says as the contract has it; `undefined` while it is not complete. */
export function observationOf({ kind }: Pick<FormItem, 'kind'>, entry: ItemEntry): Observation | undefined {
  if (entry.exempt) return entry.reason.trim().length < 2 ? undefined : { kind: 'exempt', reason: entry.reason.trim() };
  const { passed, occurrences, span, met, total } = entry;
  switch (kind) {
    case 'yes-no':
      return passed === null ? undefined : { kind, passed };
    case 'count':
      return occurrences === null ? undefined : { kind, occurrences };
    case 'count-per-distance':
      return occurrences === null || span === null ? undefined : { kind, occurrences, metres: span };
    case 'count-per-minutes':
      return occurrences === null || span === null ? undefined : { kind, occurrences, minutes: span };
    case 'ratio':
      return met === null || total === null ? undefined : { kind, met, total };
  }
}

/** What is wrong with a complete entry, such as more that meet the rule than were looked at. */
export function entryFault(item: Pick<FormItem, 'kind'>, entry: ItemEntry): Bilingual | undefined {
  const seen = observationOf(item, entry);
  return seen && observationFault(item, seen);
}
