import { commitPlan, drawPlan, getPlan } from '@chuangcheng/modules/inspection/contract';
import { planKindNames } from '@chuangcheng/modules/inspection/domain';
import { ProblemAlert, Stat, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Alert, Button } from 'antd';
import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Answer, LinkButton, Page, useAsk, useCan, useSend } from '../../../app/index.ts';
import { AssignmentTable } from './assignment-table.tsx';
import { ClosePlanDialog } from './close-plan-dialog.tsx';
import { PlanTag } from './plan-tag.tsx';
import './plans.css';

type Plan = EndpointOutput<typeof getPlan>;

/** One plan: what it asks, what stands in its way, its draw, and who goes where. */
export function PlanPage() {
  const { id = '' } = useParams();
  const t = useT('inspection');
  const say = useBilingual();
  const format = useFormat();
  const asked = useAsk(getPlan, { params: { id } });
  return (
    <Answer of={asked}>
      {(plan) => (
        <Page
          title={plan.name}
          note={
            <>
              <PlanTag state={plan.state} /> {say(planKindNames[plan.kind])} · {format.day(plan.firstDay)} –{' '}
              {format.day(plan.lastDay)}
            </>
          }
          back={{ to: '/inspection/plans', label: t('nav.plans') }}
          {...(plan.commitment && { more: <LinkButton to={`/inspection/plans/${id}/draw`}>{t('draw.open')}</LinkButton> })}
        >
          <div className="cc-plan-blocks">
            <NextStep plan={plan} />
            {plan.state !== 'closed' &&
              plan.hints.map((one) => (
                <Alert
                  key={one.text.zh}
                  type={one.severity === 'obstacle' ? 'error' : 'warning'}
                  showIcon
                  title={say(one.text)}
                />
              ))}
            <div className="cc-plan-facts">
              <Stat label={t('plan.progress')} value={`${plan.visited}/${plan.sites}`} to={`/inspection/visits?planId=${id}`} />
              <Stat label={t('plan.inspectorCount')} value={plan.inspectorList.length} />
              {plan.quotas.length > 0 && <Stat label={t('plan.typeCount')} value={plan.quotas.length} />}
            </div>
            {plan.note && <p>{plan.note}</p>}
            {plan.assignments.length > 0 ? <AssignmentTable rows={plan.assignments} /> : <Pools plan={plan} />}
          </div>
        </Page>
      )}
    </Answer>
  );
}

/** The one thing to do with the plan now, and what it will do. */
function NextStep({ plan }: { readonly plan: Plan }) {
  const t = useT('inspection');
  const can = useCan();
  const [closing, setClosing] = useState(false);
  const commit = useSend(commitPlan, { done: t('plan.committed') });
  const draw = useSend(drawPlan, { done: (answer) => t('plan.drawn', { count: answer.sites }) });
  if (!can('inspection.plan') || plan.state === 'closed') return null;
  const version = { params: { id: plan.id }, body: { version: plan.version } };
  const blocked = plan.hints.some((one) => one.severity === 'obstacle');
  const random = plan.kind === 'random';
  return (
    <section className="cc-plan-block">
      <p>{t(`plan.next.${plan.state}${plan.state === 'draft' && !random ? 'Direct' : ''}`)}</p>
      <div className="cc-quota-all">
        {plan.state === 'draft' && (
          <>
            <Button type="primary" disabled={blocked} loading={commit.isPending} onClick={() => commit.mutate(version)}>
              {t(random ? 'plan.commit' : 'plan.assign')}
            </Button>
            <LinkButton to={`/inspection/plans/${plan.id}/edit`}>{t('plan.edit')}</LinkButton>
          </>
        )}
        {plan.state === 'committed' && (
          <Button type="primary" loading={draw.isPending} onClick={() => draw.mutate(version)}>
            {t('plan.draw')}
          </Button>
        )}
        {plan.state === 'drawn' && <Button onClick={() => setClosing(true)}>{t('plan.close')}</Button>}
      </div>
      <ProblemAlert problem={commit.error ?? draw.error} />
      {closing && <ClosePlanDialog id={plan.id} version={plan.version} onClose={() => setClosing(false)} />}
    </section>
  );
}

/** What will be drawn from, before the draw. */
function Pools({ plan }: { readonly plan: Plan }) {
  const t = useT('inspection');
  return (
    <>
      {plan.quotas.length > 0 && (
        <section className="cc-plan-block">
          <h2>{t('plan.quotas')}</h2>
          <ul className="cc-draw-pool">
            {plan.quotas.map((quota) => (
              <li key={quota.siteTypeId}>
                {t('plan.quotaOf', { type: quota.siteType, amount: quota.amount, pool: quota.pool })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="cc-plan-block">
        <h2>{t('plan.inspectors')}</h2>
        <ul className="cc-draw-pool">
          {plan.inspectorList.map((one) => (
            <li key={one.accountId}>
              {one.name}（{one.units.join('、')}）
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
