import { call, download } from '@chuangcheng/api-client';
import { exportSites, listSites, type SiteRow } from '@chuangcheng/modules/assessment/contract';
import { DASH, DataList, type ListColumn, UnitName, useT } from '@chuangcheng/ui';
import { useSearchParams } from 'react-router';
import { LinkButton, Page, savedViewsOf, useCan } from '../../../app/index.ts';
import { SiteState } from './site-state.tsx';
import { useSiteFilters } from './use-site-filters.ts';

const LIST = listSites.id;

/** The register of sites. */
export function SitesPage() {
  const t = useT('assessment');
  const can = useCan();
  const [address] = useSearchParams();
  const columns = useColumns();
  const filters = useSiteFilters();
  const importing = can('assessment.import-sites') && (
    <LinkButton to="/assessment/sites/import">{t('import.sites.title')}</LinkButton>
  );
  return (
    <Page
      title={t('nav.sites')}
      more={
        <>
          <LinkButton to={`/assessment/sites/map?${address}`}>{t('site.asMap')}</LinkButton>
          {importing}
        </>
      }
      action={
        can('assessment.edit-sites') && (
          <LinkButton type="primary" to="/assessment/sites/new">
            {t('site.add')}
          </LinkButton>
        )
      }
    >
      <DataList<SiteRow>
        id={LIST}
        label={t('nav.sites')}
        columns={columns}
        filters={filters}
        load={(query, signal) => call(listSites, { query }, { signal })}
        onExport={(query, shown) => download(exportSites, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/assessment/sites/${row.id}`}
        searchHint={t('site.searchHint')}
        defaultSort="code"
        views={savedViewsOf(LIST)}
        empty={{ title: t('site.empty'), hint: t('site.emptyHint'), action: importing }}
      />
    </Page>
  );
}

function useColumns(): ListColumn<SiteRow>[] {
  const t = useT('assessment');
  const unit = (name: string) => (name ? <UnitName name={name} /> : DASH);
  const degrees = (value: number | null) => value?.toFixed(6) ?? DASH;
  return [
    { key: 'code', title: t('site.code'), sortKey: 'code', width: 110, render: (row) => row.code },
    { key: 'name', title: t('site.name'), sortKey: 'name', render: (row) => row.name },
    { key: 'siteType', title: t('site.siteType'), sortKey: 'siteType', width: 140, render: (row) => row.siteType },
    { key: 'town', title: t('site.town'), sortKey: 'town', width: 110, render: (row) => unit(row.town) },
    { key: 'village', title: t('site.village'), width: 120, hidden: true, render: (row) => unit(row.village) },
    { key: 'address', title: t('site.address'), width: 210, render: (row) => row.address || DASH },
    { key: 'sponsor', title: t('site.sponsor'), sortKey: 'sponsor', width: 150, render: (row) => unit(row.sponsor) },
    { key: 'industry', title: t('site.industry'), sortKey: 'industry', width: 150, render: (row) => unit(row.industry) },
    { key: 'gridCode', title: t('site.gridCode'), width: 160, hidden: true, render: (row) => row.gridCode ?? DASH },
    { key: 'lng', title: t('site.lng'), width: 110, align: 'end', hidden: true, render: (row) => degrees(row.lng) },
    { key: 'lat', title: t('site.lat'), width: 110, align: 'end', hidden: true, render: (row) => degrees(row.lat) },
    { key: 'state', title: t('site.state'), sortKey: 'state', width: 90, render: (row) => <SiteState state={row.state} /> },
    { key: 'note', title: t('site.note'), width: 180, hidden: true, render: (row) => row.note || DASH },
  ];
}
