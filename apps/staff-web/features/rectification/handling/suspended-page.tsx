import { call, download } from '@chuangcheng/api-client';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { exportSuspensions, listSuspensions, type SuspensionRow } from '@chuangcheng/modules/rectification/contract';
import { DASH, DataList, Light, type ListColumn, UnitName, useFormat, useT } from '@chuangcheng/ui';
import { Page, savedViewsOf, useAsk } from '../../../app/index.ts';
import '../rectification.css';

const LIST = listSuspensions.id;

/** 挂账台账: what stands still, why, who approved it, and when it is looked at again. */
export function SuspendedPage() {
  const t = useT('rectification');
  const units = useAsk(listUnitChoices, { query: {} });
  return (
    <Page title={t('nav.suspended')} note={t('suspension.note')}>
      <DataList<SuspensionRow>
        id={LIST}
        label={t('nav.suspended')}
        columns={useColumns()}
        filters={[
          { key: 'overdue', title: t('suspension.overdueOnly'), kind: 'boolean' },
          {
            key: 'unitId',
            title: t('case.unit'),
            kind: 'multi',
            options: (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
            loading: units.isPending,
          },
          { key: 'review', title: t('suspension.reviewOn'), kind: 'dateRange' },
        ]}
        load={(query, signal) => call(listSuspensions, { query }, { signal })}
        onExport={(query, shown) => download(exportSuspensions, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/rectification/case-files/${row.caseFile.id}`}
        rowLight={(row) => (row.reviewOverdue ? 'red' : undefined)}
        searchHint={t('case.searchHint')}
        defaultSort="reviewOn"
        views={savedViewsOf(LIST)}
        empty={{ title: t('suspension.empty'), hint: t('suspension.emptyHint') }}
      />
    </Page>
  );
}

function useColumns(): ListColumn<SuspensionRow>[] {
  const t = useT('rectification');
  const format = useFormat();
  return [
    { key: 'number', title: t('case.number'), width: 165, render: (row) => row.caseFile.number },
    {
      key: 'description',
      title: t('case.description'),
      render: (row) => <span className="cc-case-words">{row.caseFile.description}</span>,
    },
    { key: 'unit', title: t('case.unit'), width: 150, render: (row) => <UnitName name={row.caseFile.unit ?? DASH} /> },
    { key: 'reason', title: t('move.reason'), width: 180, render: (row) => <span className="cc-case-words">{row.reason}</span> },
    {
      key: 'plan',
      title: t('move.suspend.plan'),
      width: 200,
      render: (row) => <span className="cc-case-words">{row.plan}</span>,
    },
    { key: 'approver', title: t('suspension.approver'), width: 130, render: (row) => row.approver || DASH },
    { key: 'since', title: t('suspension.since'), sortKey: 'since', width: 150, render: (row) => format.moment(row.since) },
    {
      key: 'reviewOn',
      title: t('suspension.reviewOn'),
      sortKey: 'reviewOn',
      width: 150,
      render: (row) =>
        row.reviewOverdue ? (
          <Light color="red" label={t('suspension.overdueSince', { day: format.day(row.reviewOn) })} />
        ) : row.reviewOn ? (
          format.day(row.reviewOn)
        ) : (
          DASH
        ),
    },
    { key: 'place', title: t('case.place'), width: 160, hidden: true, render: (row) => row.caseFile.place },
    { key: 'category', title: t('case.category'), width: 120, hidden: true, render: (row) => row.caseFile.category },
  ];
}
