import type { Position } from '@chuangcheng/kit/coordinates';
import { listMyAssignments, type MyAssignments } from '@chuangcheng/modules/inspection/contract';
import { EmptyState, useFormat, useT } from '@chuangcheng/ui';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Page } from '../../../app/frame/page.tsx';
import { Answer } from '../../../app/parts/answer.tsx';
import { useSession } from '../../../app/session.ts';
import { phone } from '../../../app/store/phone.ts';
import { useAnswer } from '../../../app/store/use-answer.ts';
import { useLive } from '../../../app/store/use-live.ts';
import { routeOrder } from './route-order.ts';
import { type OwnVisits, StopCard } from './stop-card.tsx';
import { useFormsAhead } from './use-forms-ahead.ts';
import { useHere } from './use-here.ts';
import '../inspection.css';

const RouteMap = lazy(async () => ({ default: (await import('./route-map.tsx')).RouteMap }));

const NO_VISITS: OwnVisits = new Map();

type Plan = MyAssignments['plans'][number];

/** Where I have to go, those still to visit first. */
export function TodayPage() {
  const t = useT('inspection');
  const { day } = useFormat();
  const { account } = useSession();
  const assignments = useAnswer(listMyAssignments);
  const { here, state, ask } = useHere();
  const [today] = useState(() => new Date());
  const [shown, setShown] = useState<'list' | 'map'>('list');
  const own =
    useLive(async () => {
      const visits = await phone.visits.where('accountId').equals(account.id).toArray();
      return new Map(visits.map((visit) => [visit.assignment.id, visit]));
    }, [account.id]) ?? NO_VISITS;
  const ready = useFormsAhead(assignments.data, own);
  return (
    <Page title={t('today.title')} note={day(today)}>
      <Answer of={assignments}>
        {({ plans }) =>
          plans.length === 0 ? (
            <EmptyState title={t('today.empty')} hint={t('today.emptyHint')} />
          ) : (
            <>
              <div className="cf-row cf-switch" role="group" aria-label={t('today.show')}>
                {(['list', 'map'] as const).map((one) => (
                  <button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
                    {t(`today.${one}`)}
                  </button>
                ))}
              </div>
              {state !== 'known' && (
                <button type="button" className="cf-plain" disabled={state === 'asking'} onClick={ask}>
                  {state === 'refused' ? t('today.noPosition') : t('today.distance')}
                </button>
              )}
              {ready.total > 0 && <p className="cf-faint">{t('today.ready', { ready: ready.ready, total: ready.total })}</p>}
              {plans.map((plan) => (
                <PlanSection key={plan.id} plan={plan} own={own} here={here} map={shown === 'map'} />
              ))}
            </>
          )
        }
      </Answer>
    </Page>
  );
}

type PlanSectionProps = {
  readonly plan: Plan;
  readonly own: OwnVisits;
  readonly here: Position | null;
  readonly map: boolean;
};

function PlanSection({ plan, own, here, map }: PlanSectionProps) {
  const t = useT('inspection');
  const { day } = useFormat();
  const { ahead, done } = useMemo(() => {
    const isDone = ({ id, visit }: Plan['assignments'][number]) =>
      visit !== null || ['queued', 'sent'].includes(own.get(id)?.state ?? '');
    const left = plan.assignments.filter((one) => !isDone(one));
    return { ahead: routeOrder(left, here), done: plan.assignments.filter(isDone) };
  }, [plan, own, here]);
  const total = plan.assignments.length;
  return (
    <section className="cf-plan">
      <h2>{plan.name}</h2>
      <p className="cf-soft">{t('today.until', { first: day(plan.firstDay), last: day(plan.lastDay) })}</p>
      <label className="cf-progress">
        {t('today.progress', { done: done.length, total })}
        <progress value={done.length} max={total} />
      </label>
      {map ? (
        <Suspense fallback={<div className="cf-map-waiting" />}>
          <RouteMap label={plan.name} ahead={ahead} done={done} here={here} />
        </Suspense>
      ) : (
        <ol className="cf-cards">
          {[...ahead, ...done].map((one, index) => (
            <li key={one.id}>
              <StopCard
                assignment={one}
                place={index < ahead.length ? index + 1 : undefined}
                visit={own.get(one.id)}
                here={here}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
