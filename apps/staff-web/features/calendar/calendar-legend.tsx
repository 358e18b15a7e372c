import { DEFAULT_OFFICE_HOURS } from '@chuangcheng/kit/working-time';
import type { CalendarDayView } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { DaySign } from './day-sign.tsx';
import { differsFromNational } from './year-plan.ts';

/** What the signs mean, and the hours of a working day. */
export function CalendarLegend({ days }: { readonly days: readonly CalendarDayView[] }) {
  const t = useT('calendar');
  const count = (kind: CalendarDayView['kind']) => days.filter((day) => day.kind === kind).length;
  const hours = DEFAULT_OFFICE_HOURS.map(({ from, to }) => `${from}–${to}`).join(t('and'));
  return (
    <ul className="cc-calendar-legend">
      <li>
        <DaySign mark="holiday" /> {t('holidays', { count: count('holiday') })}
      </li>
      <li>
        <DaySign mark="makeUp" /> {t('workdays', { count: count('workday') })}
      </li>
      <li>
        <span className="cc-calendar-own-sign" aria-hidden /> {t('ownDays', { count: days.filter(differsFromNational).length })}
      </li>
      <li>{t('hours', { hours })}</li>
    </ul>
  );
}
