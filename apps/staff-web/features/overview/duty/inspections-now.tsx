import { listPlans, listVisits } from '@chuangcheng/modules/inspection/contract';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { useFormat, useT } from '@chuangcheng/ui';
import { Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer, useAsk } from '../../../app/index.ts';

const MOST = 5;

/** Plans whose sites are being visited, how far each is, and what was visited today. */
export function InspectionsNow() {
  const t = useT('overview');
  const format = useFormat();
  const [today] = useState(() => dayOf(new Date()));
  const plans = useAsk(listPlans, { query: { state: ['drawn'], pageSize: MOST } });
  const visits = useAsk(listVisits, { query: { from: today, to: today, pageSize: 1 } });
  return (
    <Answer of={plans}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="cc-faint">
            {t('duty.noInspection')} <Link to="/inspection/plans">{t('duty.toPlans')}</Link>
          </p>
        ) : (
          <>
            <ul className="cc-plans-now">
              {rows.map((plan) => (
                <li key={plan.id}>
                  <Link to={`/inspection/plans/${plan.id}`}>{plan.name}</Link>
                  <small>{t('duty.until', { day: format.day(plan.lastDay) })}</small>
                  <Progress
                    aria-label={t('duty.visitedOf', { name: plan.name })}
                    percent={plan.sites === 0 ? 0 : (plan.visited / plan.sites) * 100}
                    format={() => `${plan.visited}/${plan.sites}`}
                    size="small"
                  />
                </li>
              ))}
            </ul>
            <Link to={`/inspection/visits?from=${today}&to=${today}`}>
              {t('duty.visitsToday', { count: visits.data?.total ?? 0 })}
            </Link>
          </>
        )
      }
    </Answer>
  );
}
