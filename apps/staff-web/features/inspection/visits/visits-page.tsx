import { call, download } from '@chuangcheng/api-client';
import { listSiteTypes } from '@chuangcheng/modules/assessment/contract';
import { exportVisits, listVisits, type VisitRow } from '@chuangcheng/modules/inspection/contract';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { DASH, DataList, type ListColumn, StateTag, useFormat, useT } from '@chuangcheng/ui';
import { Page, savedViewsOf, useAsk } from '../../../app/index.ts';

const LIST = listVisits.id;

/** What inspectors found where, with its score. */
export function VisitsPage() {
  const t = useT('inspection');
  const columns = useColumns();
  const types = useAsk(listSiteTypes, { query: {} });
  const units = useAsk(listUnitChoices, { query: {} });
  return (
    <Page title={t('nav.visits')}>
      <DataList<VisitRow>
        id={LIST}
        label={t('nav.visits')}
        columns={columns}
        filters={[
          {
            key: 'siteTypeId',
            title: t('assignment.siteType'),
            kind: 'multi',
            options: (types.data?.types ?? []).map((type) => ({ value: type.id, label: type.name })),
            loading: types.isPending,
          },
          {
            key: 'unitId',
            title: t('visit.unit'),
            kind: 'select',
            options: (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
            loading: units.isPending,
          },
          { key: 'from', title: t('visit.from'), kind: 'text' },
          { key: 'to', title: t('visit.to'), kind: 'text' },
        ]}
        load={(query, signal) => call(listVisits, { query }, { signal })}
        onExport={(query, shown) => download(exportVisits, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/inspection/visits/${row.id}`}
        searchHint={t('visit.searchHint')}
        defaultSort="-submittedAt"
        views={savedViewsOf(LIST)}
        empty={{ title: t('visit.empty'), hint: t('visit.emptyHint') }}
      />
    </Page>
  );
}

function useColumns(): ListColumn<VisitRow>[] {
  const t = useT('inspection');
  const format = useFormat();
  return [
    { key: 'site', title: t('assignment.site'), sortKey: 'site', render: (row) => `${row.siteCode} ${row.site}` },
    { key: 'siteType', title: t('assignment.siteType'), width: 130, render: (row) => row.siteType },
    { key: 'town', title: t('assignment.town'), width: 110, render: (row) => row.town },
    {
      key: 'score',
      title: t('visit.score'),
      sortKey: 'score',
      width: 110,
      align: 'end',
      render: (row) => (row.score === null ? DASH : format.score(row.score)),
    },
    { key: 'findings', title: t('visit.findings'), width: 80, align: 'end', render: (row) => row.findings },
    { key: 'inspectors', title: t('assignment.inspectors'), width: 180, render: (row) => row.inspectors.join('、') },
    { key: 'plan', title: t('visit.plan'), width: 180, hidden: true, render: (row) => row.plan },
    {
      key: 'submittedAt',
      title: t('visit.submittedAt'),
      sortKey: 'submittedAt',
      width: 160,
      render: (row) => format.moment(row.submittedAt),
    },
    {
      key: 'amended',
      title: t('visit.amended'),
      width: 90,
      hidden: true,
      render: (row) => (row.amended ? <StateTag tone="waiting">{t('visit.amended')}</StateTag> : DASH),
    },
  ];
}
