import type { Cockpit } from '@chuangcheng/modules/overview/contract';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';

type Props = {
  readonly cases: Pick<Cockpit['cases'], 'reportedToday' | 'reportedYesterday' | 'closedToday' | 'closedYesterday'>;
  readonly asOf: string;
};

/** What has changed since yesterday. */
export function TodayFigures({ cases, asOf }: Props) {
  const t = useT('overview');
  const format = useFormat();
  const today = dayOf(new Date(asOf));
  return (
    <dl className="cc-today">
      <div>
        <dt>{t('today.reported')}</dt>
        <dd>
          <Link to={`/rectification/case-files?reportedFrom=${today}&reportedTo=${today}`}>
            {format.number(cases.reportedToday)}
          </Link>
          <small>{t('today.yesterday', { count: cases.reportedYesterday })}</small>
        </dd>
      </div>
      <div>
        <dt>{t('today.closed')}</dt>
        <dd>
          <Link to={`/rectification/case-files?closedFrom=${today}&closedTo=${today}`}>{format.number(cases.closedToday)}</Link>
          <small>{t('today.yesterday', { count: cases.closedYesterday })}</small>
        </dd>
      </div>
    </dl>
  );
}
