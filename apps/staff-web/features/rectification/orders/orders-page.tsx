import { call, download } from '@chuangcheng/api-client';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { exportOrders, listOrders, type OrderRow } from '@chuangcheng/modules/rectification/contract';
import { ORDER_COLOURS, ORDER_STATES, orderColourNames, orderStateNames } from '@chuangcheng/modules/rectification/domain';
import { DASH, DataList, type ListColumn, type ListFilter, UnitName, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { Page, savedViewsOf, useAsk, useCan } from '../../../app/index.ts';
import { StageTag } from '../stage-tag.tsx';
import { AnswerDue } from './answer-due.tsx';
import { OrderLight, OrderStateTag } from './order-marks.tsx';
import '../rectification.css';

const LIST = listOrders.id;

/** Supervision orders this person may see, the newest first. */
export function OrdersPage() {
  const t = useT('rectification');
  const can = useCan();
  return (
    <Page
      title={t('nav.orders')}
      note={t('order.note')}
      more={can('rectification.set-order-rules') && <Link to="/rectification/order-rules">{t('nav.orderRules')}</Link>}
    >
      <DataList<OrderRow>
        id={LIST}
        label={t('nav.orders')}
        columns={useColumns()}
        filters={useFilters()}
        load={(query, signal) => call(listOrders, { query }, { signal })}
        onExport={(query, shown) => download(exportOrders, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/rectification/orders/${row.id}`}
        rowLight={(row) => (row.answerOverdue ? 'red' : undefined)}
        searchHint={t('order.searchHint')}
        defaultSort="-issuedAt"
        views={savedViewsOf(LIST)}
        empty={{ title: t('order.empty'), hint: t('order.emptyHint') }}
      />
    </Page>
  );
}

function useFilters(): ListFilter[] {
  const t = useT('rectification');
  const say = useBilingual();
  const units = useAsk(listUnitChoices, { query: {} });
  return [
    {
      key: 'state',
      title: t('order.state'),
      kind: 'multi',
      options: ORDER_STATES.map((state) => ({ value: state, label: say(orderStateNames[state]) })),
    },
    {
      key: 'colour',
      title: t('order.colour'),
      kind: 'multi',
      options: ORDER_COLOURS.map((colour) => ({ value: colour, label: say(orderColourNames[colour]) })),
    },
    { key: 'overdue', title: t('order.overdueOnly'), kind: 'boolean' },
    {
      key: 'unitId',
      title: t('order.unit'),
      kind: 'multi',
      options: (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
      loading: units.isPending,
    },
    {
      key: 'origin',
      title: t('order.origin'),
      kind: 'select',
      options: (['rule', 'hand'] as const).map((origin) => ({ value: origin, label: t(`order.origins.${origin}`) })),
    },
    { key: 'issued', title: t('order.issuedAt'), kind: 'dateRange' },
  ];
}

function useColumns(): ListColumn<OrderRow>[] {
  const t = useT('rectification');
  const format = useFormat();
  return [
    { key: 'number', title: t('order.number'), sortKey: 'number', width: 175, render: (row) => row.number },
    { key: 'colour', title: t('order.colour'), width: 85, render: (row) => <OrderLight colour={row.colour} /> },
    { key: 'state', title: t('order.state'), width: 90, render: (row) => <OrderStateTag state={row.state} /> },
    { key: 'unit', title: t('order.unit'), width: 150, render: (row) => <UnitName name={row.unit} /> },
    {
      key: 'matter',
      title: t('order.matter'),
      render: (row) => <span className="cc-case-words">{row.caseFile?.description ?? DASH}</span>,
    },
    {
      key: 'caseNumber',
      title: t('case.number'),
      width: 150,
      hidden: true,
      render: (row) => row.caseFile?.number ?? DASH,
    },
    {
      key: 'stage',
      title: t('case.stage'),
      width: 100,
      hidden: true,
      render: (row) => (row.caseFile ? <StageTag stage={row.caseFile.stage} /> : DASH),
    },
    {
      key: 'answerDueAt',
      title: t('order.answer'),
      sortKey: 'answerDueAt',
      width: 210,
      render: (row) => <AnswerDue order={row} />,
    },
    {
      key: 'issuedAt',
      title: t('order.issuedAt'),
      sortKey: 'issuedAt',
      width: 150,
      render: (row) => format.moment(row.issuedAt),
    },
    {
      key: 'origin',
      title: t('order.origin'),
      width: 90,
      hidden: true,
      render: (row) => t(`order.origins.${row.byRule ? 'rule' : 'hand'}`),
    },
  ];
}
