import { useFormat } from '../format/use-format.ts';
import { useT } from '../i18n/use-t.ts';
import { Light, type LightColor } from './light.tsx';
import './parts.css';

/** Time left or overdue, counted by the server in the unit of the deadline. */
export type TimeLeft = {
  readonly amount: number;
  readonly unit: 'workingHour' | 'workingDay' | 'urgentHour';
  readonly overdue: boolean;
};

export type DueClockProps = {
  readonly due: string;
  readonly left?: TimeLeft;
  readonly light?: LightColor;
  /** Set while the clock stands still; shown instead of the time left. */
  readonly stoppedBecause?: string;
  readonly compact?: boolean;
};

/** A deadline in words: 还剩 5 个工作时, 9月24日(周四) 16:30 到期. */
export function DueClock({ due, left, light, stoppedBecause, compact = false }: DueClockProps) {
  const t = useT('ui');
  const format = useFormat();
  const words = stoppedBecause ?? (left && t(leftKey(left), { count: left.amount, amount: left.amount }));
  return (
    <span className="cc-due">
      {light && words ? <Light color={light} label={words} /> : words}
      {!compact && (
        <time dateTime={due} className="cc-due-at">
          {t('due.at', { moment: format.moment(due) })}
        </time>
      )}
    </span>
  );
}

function leftKey(left: TimeLeft): string {
  return `due.${left.overdue ? 'over' : 'left'}.${left.unit}`;
}
