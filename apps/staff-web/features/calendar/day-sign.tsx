import { useT } from '@chuangcheng/ui';
import type { DayMark } from './year-plan.ts';

/** The sign of a day that is not what its weekday says: a word in a shape of its own, and a colour. */
export function DaySign({ mark }: { readonly mark: DayMark }) {
  const t = useT('calendar');
  if (mark === 'workday' || mark === 'weekend') return null;
  return <span className={`cc-calendar-sign cc-calendar-${mark}`}>{t(`sign.${mark}`)}</span>;
}
