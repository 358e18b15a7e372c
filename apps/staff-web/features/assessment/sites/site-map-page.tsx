import { listSitePoints, listSiteTypes } from '@chuangcheng/modules/assessment/contract';
import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { EmptyState, useT } from '@chuangcheng/ui';
import { AreaMap, type MapLegendEntry } from '@chuangcheng/ui/map';
import { Input, Select } from 'antd';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Answer, Page, useAsk } from '../../../app/index.ts';
import { looksOf, pointOf, SITE_LOOKS } from './site-looks.ts';
import { useSiteFilters } from './use-site-filters.ts';
import '../assessment.css';

const HEIGHT = 620;
const NO_POINTS: readonly never[] = [];

/** Where the sites are. A few chosen types get a colour and a shape each; otherwise closed sites stand out. */
export function SiteMapPage() {
  const t = useT('assessment');
  const [address, setAddress] = useSearchParams();
  const filters = useSiteFilters();
  const areas = useAsk(getAreaMap, { query: { level: 'town' } });
  const types = useAsk(listSiteTypes, { query: {} });
  const asked = useAsk(listSitePoints, { query: queryOf(address) }, { keep: true });
  const chosenTypes = address.getAll('siteTypeId').join(',');
  const looks = useMemo(() => looksOf(chosenTypes === '' ? [] : chosenTypes.split(',')), [chosenTypes]);
  const points = useMemo(() => asked.data?.sites.map((site) => pointOf(site, looks)) ?? NO_POINTS, [asked.data, looks]);
  const typeName = (id: string) => types.data?.types.find((type) => type.id === id)?.name ?? '';
  const legend: MapLegendEntry[] = [
    ...(looks.size === 0
      ? [{ label: t('site.states.in-use'), ...SITE_LOOKS.inUse }]
      : [...looks].map(([id, look]) => ({ label: typeName(id), ...look }))),
    { label: t('site.states.not-in-use'), ...SITE_LOOKS.closed },
  ];
  const set = (key: string, values: readonly string[]): void =>
    setAddress(
      (before) => {
        before.delete(key);
        for (const value of values) before.append(key, value);
        return before;
      },
      { replace: true },
    );
  return (
    <Page
      title={t('site.map')}
      note={
        asked.data && (
          <>
            <span>{t('site.onMap', { count: asked.data.sites.length })}</span>
            {asked.data.withoutPosition > 0 && <span>{t('site.withoutPosition', { count: asked.data.withoutPosition })}</span>}
          </>
        )
      }
      more={<Link to={`/assessment/sites?${address}`}>{t('site.asList')}</Link>}
    >
      <div className="cc-index-tools">
        <Input.Search
          allowClear
          className="cc-index-search"
          placeholder={t('site.searchHint')}
          aria-label={t('site.searchHint')}
          defaultValue={address.get('search') ?? ''}
          onSearch={(text) => set('search', text.trim() === '' ? [] : [text.trim()])}
        />
        {filters.map(
          (filter) =>
            filter.kind === 'multi' && (
              <Select
                key={filter.key}
                mode="multiple"
                allowClear
                className="cc-map-filter"
                maxTagCount="responsive"
                popupMatchSelectWidth={false}
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={filter.title}
                placeholder={filter.title}
                options={[...filter.options]}
                loading={filter.loading ?? false}
                value={address.getAll(filter.key)}
                onChange={(values: string[]) => set(filter.key, values)}
              />
            ),
        )}
      </div>
      <Answer of={asked}>
        {({ sites }) =>
          sites.length === 0 ? (
            <EmptyState title={t('site.mapEmpty')} hint={t('site.mapEmptyHint')} />
          ) : (
            <AreaMap
              label={t('site.map')}
              {...(areas.data && { areas: areas.data })}
              points={points}
              height={HEIGHT}
              legend={legend}
            />
          )
        }
      </Answer>
    </Page>
  );
}

const SINGLE = ['sponsorUnitId', 'industryUnitId', 'search'];
const SEVERAL = ['siteTypeId', 'townUnitId', 'state'];

/** The filters of the list, as its address has them. */
function queryOf(address: URLSearchParams): Record<string, string | string[]> {
  const single = SINGLE.flatMap((key) => (address.get(key) ? [[key, address.get(key) ?? ''] as const] : []));
  const several = SEVERAL.flatMap((key) => (address.has(key) ? [[key, address.getAll(key)] as const] : []));
  return Object.fromEntries([...single, ...several]);
}
