import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { percent, type Ratio } from '@chuangcheng/kit/number-format';
import { rankUnits } from './rank-units.ts';
import type { UnitFigures } from './unit-figures.ts';

type NamedUnit = UnitFigures & { readonly unitId: string; readonly unit: string };

/** The next better place of a unit by its on-time rate, and what it would take. */
export type NextRank = {
  readonly rank: number;
  /** Case files that would have to be on time in addition, of the same number due. */
  readonly more: number;
  /** Units that place would be shared with. */
  readonly sharedWith: readonly string[];
};

/**
 * How many more case files on time, of those due now, lift a unit to a better place by its on-time rate.
 *
 * @returns null when the unit has nothing due, is first, or is not among the rows.
 */
export function nextRank(unitId: string, rows: readonly NamedUnit[]): NextRank | null {
  const ranked = rankUnits(rows, 'on-time');
  const mine = ranked.find((row) => row.unitId === unitId);
  if (!mine || mine.rank === null || mine.rank === 1) return null;
  const { numerator, denominator } = mine.onTime;
  // Whoever stands right before: the first with a better rank, read from below.
  const ahead = ranked.findLast((row) => row.rank !== null && row.rank < (mine.rank as number));
  if (!ahead) return null;
  // The smallest whole number with number/denominator at least as good, in whole numbers throughout.
  const needed = Number(
    (BigInt(denominator) * BigInt(ahead.onTime.numerator) + BigInt(ahead.onTime.denominator) - 1n) /
      BigInt(ahead.onTime.denominator),
  );
  const after = rankUnits(
    rows.map((row) => (row.unitId === unitId ? { ...row, onTime: { numerator: needed, denominator } } : row)),
    'on-time',
  );
  const rank = after.find((row) => row.unitId === unitId)?.rank;
  if (rank === null || rank === undefined) return null;
  const sharedWith = after.filter((row) => row.rank === rank && row.unitId !== unitId).map((row) => row.unit);
  return { rank, more: needed - numerator, sharedWith };
}

/** The same in words with figures, for the unit's own page. @returns null when the unit is not among the rows. */
export function whatWouldChange(unitId: string, rows: readonly NamedUnit[]): Bilingual | null {
  const ranked = rankUnits(rows, 'on-time');
  const mine = ranked.find((row) => row.unitId === unitId);
  if (!mine) return null;
  if (mine.rank === null) {
    return {
      zh: '本月还没有到期的案卷，不参加排名；有案卷到期后即参加排名。',
      en: 'Nothing was due this month, so the unit is not ranked; it will be as soon as a case file falls due.',
    };
  }
  const next = nextRank(unitId, rows);
  if (!next) return firstPlace(unitId, ranked);
  const { numerator, denominator } = mine.onTime;
  const reached = { numerator: numerator + next.more, denominator };
  const shared = next.sharedWith.length;
  return {
    zh:
      `应处置 ${denominator} 件不变，再有 ${next.more} 件按期处置，按期处置率为 ${rate(reached)}（${reached.numerator}/${denominator}），` +
      (shared > 0 ? `与${several(next.sharedWith).zh}并列第 ${next.rank} 名。` : `升至第 ${next.rank} 名。`),
    en:
      `Of the ${denominator} due, ${next.more} more on time would make ${rate(reached)} ` +
      `(${reached.numerator}/${denominator}): rank ${next.rank}${shared > 0 ? `, shared with ${several(next.sharedWith).en}` : ''}.`,
  };
}

/** What keeps a unit first: the distance to the next one. */
function firstPlace(unitId: string, ranked: readonly (NamedUnit & { readonly rank: number | null })[]): Bilingual {
  const shared = ranked.filter((row) => row.rank === 1 && row.unitId !== unitId).map((row) => row.unit);
  const second = ranked.find((row) => row.rank !== null && row.rank > 1);
  const { numerator = 0, denominator = 0 } = second?.onTime ?? {};
  const figure = rate({ numerator, denominator });
  return {
    zh:
      (shared.length > 0 ? `与${several(shared).zh}并列第 1 名` : '现列第 1 名') +
      (second ? `；其后是${second.unit}，按期处置率 ${figure}（${numerator}/${denominator}）。` : '。'),
    en:
      (shared.length > 0 ? `Rank 1, shared with ${several(shared).en}` : 'Rank 1') +
      (second ? `; next is ${second.unit} with ${figure} on time (${numerator}/${denominator}).` : '.'),
  };
}

const MOST_NAMED = 3;

/** The first few units by name, and how many there are when there are more. */
function several(units: readonly string[]): Bilingual {
  const named = units.slice(0, MOST_NAMED);
  const more = units.length - named.length;
  return {
    zh: named.join('、') + (more > 0 ? `等 ${units.length} 个单位` : ''),
    en: named.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

/** A share as the screens show it, 12.5% without a space. */
function rate({ numerator, denominator }: Ratio): string {
  return percent(numerator, denominator).replace(' ', '');
}
