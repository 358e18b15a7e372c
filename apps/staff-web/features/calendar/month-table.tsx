import { useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { DaySign } from './day-sign.tsx';
import { differsFromNational, type PlannedDay, type PlannedMonth } from './year-plan.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type MonthTableProps = {
  readonly year: number;
  readonly plan: PlannedMonth;
  /** The day the tab key stops at. */
  readonly stop: string;
  readonly onChoose: ((day: string) => void) | undefined;
};

/** One month by weeks, with the number of its working days. */
export function MonthTable({ year, plan, stop, onChoose }: MonthTableProps) {
  const t = useT('calendar');
  const format = useFormat();
  return (
    <table className="cc-calendar-month">
      <caption>
        <strong>{format.month(`${year}-${String(plan.month).padStart(2, '0')}`)}</strong>
        <span>{t('workdaysOfMonth', { count: plan.workdays })}</span>
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={t(`weekday.${weekday}`)}>
              {t(`short.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.weeks.map((week, index) => (
          <tr key={week.find((day) => day)?.day ?? index}>
            {week.map((day, place) => (
              <td key={WEEKDAYS[place]}>{day && <Day day={day} isStop={day.day === stop} onChoose={onChoose} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  readonly day: PlannedDay;
  readonly isStop: boolean;
  readonly onChoose: ((day: string) => void) | undefined;
};

function Day({ day, isStop, onChoose }: DayProps) {
  const t = useT('calendar');
  const say = useBilingual();
  const format = useFormat();
  const { special } = day;
  const own = special !== undefined && differsFromNational(special);
  const words = [format.day(day.day), t(`mark.${day.mark}`), special && say(special.name), own && t('own')];
  const label = words.filter(Boolean).join(' · ');
  const look = { className: 'cc-calendar-day', 'data-mark': day.mark, 'data-own': own, title: label };
  const content = (
    <>
      {day.dayOfMonth}
      <DaySign mark={day.mark} />
      {(special || onChoose) && <span className="cc-visually-hidden">{label}</span>}
    </>
  );
  if (!onChoose) return <span {...look}>{content}</span>;
  return (
    <button type="button" {...look} data-day={day.day} tabIndex={isStop ? 0 : -1} onClick={() => onChoose(day.day)}>
      {content}
    </button>
  );
}
