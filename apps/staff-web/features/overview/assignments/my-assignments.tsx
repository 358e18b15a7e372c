import { listMyAssignments, type MyAssignments as Assigned } from '@chuangcheng/modules/inspection/contract';
import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { EmptyState, useFormat, useT } from '@chuangcheng/ui';
import { AreaMap, type MapPoint } from '@chuangcheng/ui/map';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Answer, Page, useAsk } from '../../../app/index.ts';
import { AssignmentList } from './assignment-list.tsx';
import './my-assignments.css';

/** The inspector's first screen: where to go, and the way into the app for the phone. */
export function MyAssignments() {
  const t = useT('overview');
  const asked = useAsk(listMyAssignments);
  return (
    <Page
      title={t('assigned.title')}
      note={t('assigned.note')}
      action={
        <Button type="primary" size="large" href="/field/">
          {t('assigned.open')}
        </Button>
      }
    >
      <Answer of={asked}>
        {({ plans }) =>
          plans.length === 0 ? (
            <EmptyState title={t('assigned.empty')} hint={t('assigned.emptyHint')} />
          ) : (
            <div className="cc-assigned">
              <div>
                {plans.map((plan) => (
                  <Plan key={plan.id} plan={plan} />
                ))}
              </div>
              <SitesAhead plans={plans} />
            </div>
          )
        }
      </Answer>
    </Page>
  );
}

function Plan({ plan }: { readonly plan: Assigned['plans'][number] }) {
  const t = useT('overview');
  const format = useFormat();
  const done = plan.assignments.filter((one) => one.visit !== null).length;
  return (
    <section>
      <h2>{plan.name}</h2>
      <p className="cc-faint">
        {t('assigned.progress', { done, total: plan.assignments.length, day: format.day(plan.lastDay) })}
      </p>
      <AssignmentList assignments={plan.assignments} />
    </section>
  );
}

/** What is still to be visited, on the map. */
function SitesAhead({ plans }: { readonly plans: Assigned['plans'] }) {
  const t = useT('overview');
  const areas = useAsk(getAreaMap, { query: { level: 'town' } });
  const points = useMemo(
    () =>
      plans
        .flatMap((plan) => plan.assignments)
        .flatMap((one): MapPoint[] =>
          one.lng === null || one.lat === null
            ? []
            : [
                {
                  id: one.id,
                  lng: one.lng,
                  lat: one.lat,
                  label: one.site,
                  color: one.visit ? 'green' : 'red',
                  shape: one.visit ? 'circle' : 'diamond',
                },
              ],
        ),
    [plans],
  );
  return (
    <AreaMap
      label={t('assigned.map')}
      {...(areas.data && { areas: areas.data })}
      points={points}
      height={420}
      legend={[
        { label: t('assigned.ahead'), color: 'red', shape: 'diamond' },
        { label: t('assigned.done'), color: 'green', shape: 'circle' },
      ]}
    />
  );
}
