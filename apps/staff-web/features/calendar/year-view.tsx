import { dayText, parseDay } from '@chuangcheng/kit/civil-day';
import type { CalendarDayView } from '@chuangcheng/platform/contract';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { MonthTable } from './month-table.tsx';
import { planYear } from './year-plan.ts';

/** Days an arrow key moves by. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export type YearViewProps = {
  readonly year: number;
  readonly days: readonly CalendarDayView[];
  /** Without it days cannot be changed. */
  readonly onChoose: ((day: string) => void) | undefined;
};

/** Twelve months. Where days can be changed the whole year is one stop of the tab key; arrows move within it. */
export function YearView({ year, days, onChoose }: YearViewProps) {
  const months = useMemo(() => planYear(year, days), [year, days]);
  const view = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string>();
  const stop = at?.startsWith(`${year}-`) ? at : `${year}-01-01`;

  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const from = parseDay((event.target as HTMLElement).dataset['day'] ?? stop);
    if (!step || from === undefined) return;
    event.preventDefault();
    const to = dayText(from + step);
    if (!to.startsWith(`${year}-`)) return;
    setAt(to);
    view.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons within
    <div ref={view} className="cc-calendar-year" onKeyDown={onChoose && move}>
      {months.map((month) => (
        <MonthTable
          key={month.month}
          year={year}
          plan={month}
          stop={stop}
          onChoose={
            onChoose &&
            ((day) => {
              setAt(day);
              onChoose(day);
            })
          }
        />
      ))}
    </div>
  );
}
