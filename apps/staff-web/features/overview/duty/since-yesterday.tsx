import type { DutyBoard } from '@chuangcheng/modules/rectification/contract';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';

/** What came, went and fell overdue today, beside yesterday where that is known; each opens its list. */
export function SinceYesterday({ figures, asOf }: { readonly figures: DutyBoard; readonly asOf: Date }) {
  const t = useT('overview');
  const format = useFormat();
  const today = dayOf(asOf);
  const list = (filter: string) => `/rectification/case-files?${filter}From=${today}&${filter}To=${today}`;
  const lines = [
    ['today.reported', figures.today.reported, figures.yesterday.reported, list('reported')],
    ['today.closed', figures.today.closed, figures.yesterday.closed, list('closed')],
    ['today.overdue', figures.overdueToday, undefined, `${list('deadline')}&overdue=true`],
    ['today.due', figures.dueToday, undefined, `${list('deadline')}&stage=handling&overdue=false`],
  ] as const;
  return (
    <dl className="cc-today cc-duty-today">
      {lines.map(([label, count, before, to]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>
            <Link to={to}>{format.number(count)}</Link>
            {before !== undefined && <small>{t('today.yesterday', { count: before })}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
