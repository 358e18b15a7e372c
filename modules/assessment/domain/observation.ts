import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { CheckItem } from './check-item.ts';

/** What an inspector found for one item, or why it was not looked at. */
export type ItemObservation =
  | { readonly kind: 'exempt'; readonly reason: string }
  | { readonly kind: 'yes-no'; readonly passed: boolean }
  | { readonly kind: 'count'; readonly occurrences: number }
  /** `metres` walked, when it was not the stated length. */
  | { readonly kind: 'count-per-distance'; readonly occurrences: number; readonly metres?: number | undefined }
  /** `minutes` watched, when it was not the stated time. */
  | { readonly kind: 'count-per-minutes'; readonly occurrences: number; readonly minutes?: number | undefined }
  | { readonly kind: 'ratio'; readonly met: number; readonly total: number };

/** What is wrong with an observation of an item, or undefined when it can be scored. */
export function observationFault(item: Pick<CheckItem, 'kind'>, observation: ItemObservation): Bilingual | undefined {
  if (observation.kind === 'exempt')
    return observation.reason.trim().length >= 2 ? undefined : { zh: '请写明豁免原因', en: 'Say why it is exempt' };
  if (observation.kind !== item.kind) return { zh: '填写方式与项目类型不符', en: 'The result does not fit the kind of item' };
  switch (observation.kind) {
    case 'yes-no':
      return undefined;
    case 'ratio':
      if (!isCount(observation.total) || observation.total === 0)
        return { zh: '总数应为不小于 1 的整数；没有可查对象时请选豁免', en: 'The total must be at least 1; exempt it otherwise' };
      return isCount(observation.met) && observation.met <= observation.total
        ? undefined
        : { zh: '符合数应为不大于总数的整数', en: 'The number met must not exceed the total' };
    default:
      return countFault(observation);
  }
}

function countFault(observation: Extract<ItemObservation, { occurrences: number }>): Bilingual | undefined {
  if (!isCount(observation.occurrences)) return { zh: '次数应为不小于 0 的整数', en: 'The count must be a whole number from 0' };
  const span = observedSpan(observation);
  return span === undefined || (isCount(span) && span > 0)
    ? undefined
    : { zh: '实际距离或时长应为正整数', en: 'The distance or time must be a positive whole number' };
}

/** Metres walked or minutes watched, when they were written down. */
export function observedSpan(observation: ItemObservation): number | undefined {
  if (observation.kind === 'count-per-distance') return observation.metres;
  return observation.kind === 'count-per-minutes' ? observation.minutes : undefined;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= 1_000_000;
}
