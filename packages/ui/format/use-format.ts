import { useLanguage } from '../i18n/use-language.ts';
import { formatDay, formatMoment } from './moment.ts';
import { formatMonth } from './month.ts';
import { formatNumber, formatPercent, formatScore } from './number.ts';

/** The formats of dates and numbers in the language in use. */
export function useFormat() {
  const { language } = useLanguage();
  return {
    day: (value: string | Date | null | undefined) => formatDay(value, language),
    moment: (value: string | Date | null | undefined) => formatMoment(value, language),
    /** A month `YYYY-MM`. */
    month: (value: string) => formatMonth(value, language),
    number: formatNumber,
    percent: formatPercent,
    score: formatScore,
  };
}
