import { call } from '@chuangcheng/api-client';
import { listPlans, type PlanRow } from '@chuangcheng/modules/inspection/contract';
import { PLAN_KINDS, PLAN_STATES, planKindNames, planStateNames } from '@chuangcheng/modules/inspection/domain';
import { DataList, type ListColumn, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { LinkButton, Page, savedViewsOf, useCan } from '../../../app/index.ts';
import { PlanTag } from './plan-tag.tsx';

const LIST = listPlans.id;

/** Inspection plans with how far they are. */
export function PlansPage() {
  const t = useT('inspection');
  const say = useBilingual();
  const can = useCan();
  const columns = useColumns();
  const add = can('inspection.plan') && (
    <LinkButton type="primary" to="/inspection/plans/new">
      {t('plan.add')}
    </LinkButton>
  );
  return (
    <Page title={t('nav.plans')} note={t('plan.note')} action={add}>
      <DataList<PlanRow>
        id={LIST}
        label={t('nav.plans')}
        columns={columns}
        filters={[
          {
            key: 'state',
            title: t('plan.state'),
            kind: 'multi',
            options: PLAN_STATES.map((state) => ({ value: state, label: say(planStateNames[state]) })),
          },
          {
            key: 'kind',
            title: t('plan.kind'),
            kind: 'multi',
            options: PLAN_KINDS.map((kind) => ({ value: kind, label: say(planKindNames[kind]) })),
          },
        ]}
        load={(query, signal) => call(listPlans, { query }, { signal })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/inspection/plans/${row.id}`}
        searchHint={t('plan.searchHint')}
        defaultSort="-firstDay"
        views={savedViewsOf(LIST)}
        empty={{ title: t('plan.empty'), hint: t('plan.emptyHint'), action: add }}
      />
    </Page>
  );
}

function useColumns(): ListColumn<PlanRow>[] {
  const t = useT('inspection');
  const say = useBilingual();
  const format = useFormat();
  return [
    { key: 'name', title: t('plan.name'), sortKey: 'name', render: (row) => row.name },
    { key: 'kind', title: t('plan.kind'), width: 130, render: (row) => say(planKindNames[row.kind]) },
    {
      key: 'days',
      title: t('plan.days'),
      sortKey: 'firstDay',
      width: 260,
      render: (row) => `${format.day(row.firstDay)} – ${format.day(row.lastDay)}`,
    },
    { key: 'state', title: t('plan.state'), width: 110, render: (row) => <PlanTag state={row.state} /> },
    { key: 'visited', title: t('plan.progress'), width: 120, align: 'end', render: (row) => `${row.visited}/${row.sites}` },
    { key: 'inspectors', title: t('plan.inspectorCount'), width: 110, align: 'end', render: (row) => row.inspectors },
  ];
}
