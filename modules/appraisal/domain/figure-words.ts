import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { formatScore, percent, roundedText } from '@chuangcheng/kit/number-format';
import type { Figure, FigureName } from './figures.ts';
import { fractionOf, hundredths, over } from './fraction.ts';
import { metricSpecs, occurrenceNames } from './metric.ts';

/** What a figure is called. */
export function figureTitle({ aboutKind, about }: FigureName): Bilingual {
  return aboutKind === 'metric' ? metricSpecs[about].name : occurrenceNames[about];
}

/** A figure in words: `12/15 = 80.0%`, `187.5/2 = 93.75 分`, `3 次（其中上级、媒体来源 1 次）`. */
export function figureWords({ about }: FigureName, figure: Figure): Bilingual {
  if ('count' in figure) {
    const { count, priorityCount } = figure;
    const times = `${count} ${count === 1 ? 'time' : 'times'}`;
    return priorityCount > 0
      ? {
          zh: `${count} 次（其中上级、媒体来源 ${priorityCount} 次）`,
          en: `${times} (${priorityCount} of superior or media sources)`,
        }
      : { zh: `${count} 次`, en: times };
  }
  const { numerator, denominator } = figure;
  const share = `${plainNumber(numerator)}/${denominator}`;
  if (denominator === 0) return { zh: `${share}，无数据`, en: `${share}, no data` };
  if (about === 'visit-score') {
    const mean = formatScore(hundredths(over(fractionOf(numerator), fractionOf(denominator))));
    return { zh: `${share} = ${mean} 分`, en: `${share} = ${mean} points` };
  }
  const rate = percent(numerator, denominator).replace(' ', '');
  return { zh: `${share} = ${rate}`, en: `${share} = ${rate}` };
}

/** A number with no more decimals than it has, two at most: 40, 2.5, 44.44. */
export function plainNumber(value: number): string {
  return roundedText(value, 2).replace(/\.?0+$/, '');
}

/** Points with their sign: +0.5, −1.2. */
export function signedPoints(points: number): string {
  return `${points < 0 ? '−' : '+'}${plainNumber(Math.abs(points))}`;
}

const MOST_NAMED = 3;

/** The first few units by name, and how many there are when there are more. */
export function severalUnits(units: readonly string[]): Bilingual {
  const named = units.slice(0, MOST_NAMED);
  const isCut = units.length > named.length;
  return {
    zh: named.join('、') + (isCut ? `等 ${units.length} 个单位` : ''),
    en: named.join(', ') + (isCut ? ` and ${units.length - named.length} more` : ''),
  };
}
