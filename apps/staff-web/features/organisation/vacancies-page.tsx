import { call, download } from '@chuangcheng/api-client';
import { exportVacancies, listVacancies, type VacancyRow } from '@chuangcheng/modules/organisation/contract';
import { LEADING_POSTS, postKindNames, unitKindNames } from '@chuangcheng/modules/organisation/domain';
import { DASH, DataList, UnitName, useBilingual, useT } from '@chuangcheng/ui';
import { Page, savedViewsOf } from '../../app/index.ts';

const LIST = listVacancies.id;

/** Every post that must be filled and is not: the gaps. */
export function VacanciesPage() {
  const t = useT('organisation');
  const say = useBilingual();
  return (
    <Page title={t('nav.vacancies')} note={t('vacancies.note')}>
      <DataList<VacancyRow>
        id={LIST}
        label={t('nav.vacancies')}
        columns={[
          { key: 'unit', title: t('unit.name'), sortKey: 'unit', render: (row) => <UnitName name={row.unit} /> },
          { key: 'post', title: t('vacancies.post'), sortKey: 'post', width: 180, render: (row) => say(postKindNames[row.post]) },
          { key: 'kind', title: t('unit.kind'), width: 160, render: (row) => say(unitKindNames[row.unitKind]) },
          { key: 'parent', title: t('unit.parent'), width: 200, render: (row) => row.parent ?? DASH },
        ]}
        filters={[
          {
            key: 'post',
            title: t('vacancies.post'),
            kind: 'select',
            options: LEADING_POSTS.map((post) => ({ value: post, label: say(postKindNames[post]) })),
          },
        ]}
        load={(query, signal) => call(listVacancies, { query }, { signal })}
        onExport={(query, shown) => download(exportVacancies, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => `${row.unitId} ${row.post}`}
        rowHref={(row) => `/organisation/units/${row.unitId}`}
        searchHint={t('vacancies.searchHint')}
        views={savedViewsOf(LIST)}
        empty={{ title: t('vacancies.empty'), hint: t('vacancies.emptyHint') }}
      />
    </Page>
  );
}
