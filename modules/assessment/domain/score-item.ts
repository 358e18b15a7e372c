import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { CheckItem } from './check-item.ts';
import { divideHalfUp, hundredths, markOf } from './marks.ts';
import { type ItemObservation, observationFault, observedSpan } from './observation.ts';

/** One step of the explanation 为什么: what was applied, and what came out. */
export type ScoreStep = { readonly text: Bilingual; readonly value?: string };

export type ItemScore = {
  /** `null` when the item is exempt: it then has no part in the score. */
  readonly mark: number | null;
  readonly deducted: number;
  /** Something was found that has to be put right. */
  readonly failed: boolean;
  readonly basis: readonly ScoreStep[];
};

/** A deduction before the floor, in hundredths, with how it came about. */
type Deduction = { readonly units: number; readonly failed: boolean; readonly steps: readonly ScoreStep[] };

/**
 * The mark of one item by the rule printed with it. Exact: marks are whole hundredths and are rounded once, half up.
 *
 * - yes-no: not passed deducts 每次扣分 once. · count: 每次扣分 per occurrence.
 * - per distance or time: per occurrence on the stated length (500米) or time (10分钟). Who walked or watched longer has the
 *   count reduced to it (occurrences × stated ÷ actual); a shorter one counts as it is, nothing is extrapolated.
 * - ratio: 每次扣分 per percentage point below the required percentage, in proportion for parts of a point, or per missing one
 *   where the note says so (每低1家扣1分). Without a stated percentage 100 % is required.
 *
 * 扣完为止: the mark never falls below 最低分. Throws RangeError for an observation that does not fit; ask `observationFault` first.
 */
export function scoreItem(item: CheckItem, observation: ItemObservation): ItemScore {
  const fault = observationFault(item, observation);
  if (fault) throw new RangeError(`Item ${item.number}: ${fault.en}`);
  if (observation.kind === 'exempt') {
    const text = {
      zh: `豁免：${observation.reason}，不计入满分`,
      en: `Exempt: ${observation.reason}; left out of the full mark`,
    };
    return { mark: null, deducted: 0, failed: false, basis: [{ text }] };
  }
  const { units, failed, steps } = deductionOf(item, observation);
  const most = Math.max(0, hundredths(item.fullMark) - hundredths(item.floorMark));
  const deducted = Math.min(units, most);
  const mark = markOf(hundredths(item.fullMark) - deducted);
  const capped: ScoreStep[] =
    units > most
      ? [
          {
            text: { zh: `扣至最低分 ${item.floorMark} 分为止`, en: `Not below the floor of ${item.floorMark}` },
            value: `-${markOf(deducted)}`,
          },
        ]
      : [];
  return {
    mark,
    deducted: markOf(deducted),
    failed,
    basis: [{ text: { zh: '满分', en: 'Full mark' }, value: String(item.fullMark) }, ...steps, ...capped],
  };
}

function deductionOf(item: CheckItem, observation: Exclude<ItemObservation, { kind: 'exempt' }>): Deduction {
  if (observation.kind === 'ratio') return ratioDeduction(item, observation);
  if (observation.kind === 'yes-no') {
    if (observation.passed) return { units: 0, failed: false, steps: [{ text: { zh: '符合', en: 'Met' } }] };
    const units = hundredths(item.deduction);
    return {
      units,
      failed: true,
      steps: [{ text: { zh: '不符合，扣一次', en: 'Not met: deducted once' }, value: `-${markOf(units)}` }],
    };
  }
  const { occurrences } = observation;
  const stated = observation.kind === 'count-per-distance' ? item.measure.metres : item.measure.minutes;
  const actual = observedSpan(observation);
  const longer = stated !== undefined && actual !== undefined && actual > stated;
  const units = longer
    ? divideHalfUp(occurrences * stated * hundredths(item.deduction), actual)
    : occurrences * hundredths(item.deduction);
  const [zh, en] = observation.kind === 'count-per-minutes' ? ['分钟', 'minutes'] : ['米', 'metres'];
  const counted: ScoreStep = { text: { zh: '发现次数', en: 'Occurrences' }, value: String(occurrences) };
  const reduced: ScoreStep = {
    text: {
      zh: `实际 ${actual} ${zh}，折算到 ${stated} ${zh}：${occurrences} × ${stated} ÷ ${actual}`,
      en: `${actual} ${en} reduced to ${stated}: ${occurrences} × ${stated} ÷ ${actual}`,
    },
  };
  const each: ScoreStep = {
    text: { zh: `每次扣 ${item.deduction} 分`, en: `${item.deduction} per occurrence` },
    value: `-${markOf(units)}`,
  };
  return { units, failed: occurrences > 0, steps: [counted, ...(longer ? [reduced] : []), each] };
}

function ratioDeduction(item: CheckItem, { met, total }: { readonly met: number; readonly total: number }): Deduction {
  const required = hundredths(item.measure.requiredPercent ?? 100);
  const { of, size } = item.measure.step ?? { of: 'percent', size: 1 };
  const share: ScoreStep = {
    text: {
      zh: `符合 ${met} / ${total}，要求 ${markOf(required)}%`,
      en: `${met} of ${total} met; ${markOf(required)}% required`,
    },
    value: `${markOf(divideHalfUp(met * 10_000, total))}%`,
  };
  // Hundredths of a percentage point times the total: exact in whole numbers.
  const short = Math.max(0, required * total - 10_000 * met);
  if (short === 0) return { units: 0, failed: false, steps: [share] };
  const each = hundredths(item.deduction);
  const missing = Math.ceil((required * total) / 10_000) - met;
  const units =
    of === 'missing'
      ? divideHalfUp(missing * each * 100, hundredths(size))
      : divideHalfUp(short * each, total * hundredths(size));
  const rule =
    of === 'missing'
      ? {
          zh: `少 ${missing} 个，每少 ${size} 个扣 ${item.deduction} 分`,
          en: `${missing} missing, ${item.deduction} per ${size}`,
        }
      : {
          zh: `低 ${markOf(divideHalfUp(short, total))} 个百分点，每低 ${size} 个百分点扣 ${item.deduction} 分`,
          en: `${markOf(divideHalfUp(short, total))} points below, ${item.deduction} per ${size}`,
        };
  return { units, failed: true, steps: [share, { text: rule, value: `-${markOf(units)}` }] };
}
