import { call } from '@chuangcheng/api-client';
import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { getSite, setSiteState } from '@chuangcheng/modules/assessment/contract';
import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { DASH, ReasonDialog, UnitName, useFormat, useT } from '@chuangcheng/ui';
import { MiniMap } from '@chuangcheng/ui/map';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Answer, LinkButton, Page, useAsk, useCan } from '../../../app/index.ts';
import { SiteCases } from './site-cases.tsx';
import { SiteState } from './site-state.tsx';
import { SiteVisits } from './site-visits.tsx';
import '../assessment.css';

type Site = EndpointOutput<typeof getSite>;

/** One site: where it is, who answers for it, and its own history. */
export function SitePage() {
  const { id = '' } = useParams();
  const asked = useAsk(getSite, { params: { id } });
  return <Answer of={asked}>{(site) => <SiteView site={site} />}</Answer>;
}

function SiteView({ site }: { readonly site: Site }) {
  const t = useT('assessment');
  const can = useCan();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const inUse = site.state === 'in-use';
  const words = inUse ? 'close' : 'reopen';
  return (
    <Page
      title={site.name}
      note={
        <>
          <span>{site.code}</span>
          <Link to={`/assessment/site-types/${site.siteTypeId}`}>{site.siteType}</Link>
          <SiteState state={site.state} />
        </>
      }
      back={{ to: '/assessment/sites', label: t('nav.sites') }}
      more={
        can('assessment.edit-sites') && (
          <>
            <LinkButton to={`/assessment/sites/${site.id}/edit`}>{t('site.edit')}</LinkButton>
            <Button onClick={() => setAsking(true)}>{t(`site.${words}`)}</Button>
          </>
        )
      }
    >
      <div className="cc-site">
        <section className="cc-sheet">
          <SiteFacts site={site} />
        </section>
        <section className="cc-sheet">
          <SitePlace site={site} />
        </section>
      </div>
      {can('inspection.read') && <SiteVisits siteId={site.id} />}
      {can('rectification.read') && <SiteCases siteId={site.id} />}
      <ReasonDialog
        open={asking}
        title={t(`site.${words}`)}
        effect={t(`site.${words}Effect`, { name: site.name })}
        actionLabel={t(`site.${words}`)}
        onSubmit={async (note) => {
          await call(setSiteState, { params: { id: site.id }, body: { state: inUse ? 'not-in-use' : 'in-use', note } });
          await client.invalidateQueries();
        }}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}

function SiteFacts({ site }: { readonly site: Site }) {
  const t = useT('assessment');
  const format = useFormat();
  const unit = (id: string | null, name: string) =>
    id ? (
      <Link to={`/organisation/units/${id}`}>
        <UnitName name={name} />
      </Link>
    ) : (
      name || DASH
    );
  return (
    <dl className="cc-facts">
      <dt>{t('site.sponsor')}</dt>
      <dd>{unit(site.sponsorUnitId, site.sponsor)}</dd>
      <dt>{t('site.industry')}</dt>
      <dd>{unit(site.industryUnitId, site.industry)}</dd>
      <dt>{t('site.town')}</dt>
      <dd>{unit(site.townUnitId, site.town)}</dd>
      <dt>{t('site.village')}</dt>
      <dd>{unit(site.villageUnitId, site.village)}</dd>
      <dt>{t('site.address')}</dt>
      <dd>{site.address || DASH}</dd>
      <dt>{t('site.gridCode')}</dt>
      <dd>{site.gridCode ?? DASH}</dd>
      <dt>{t('site.checklist')}</dt>
      <dd>
        <Link to={`/assessment/site-types/${site.siteTypeId}`}>{t('site.checkItems', { count: site.checkItems })}</Link>
      </dd>
      <dt>{t('site.note')}</dt>
      <dd className="cc-long-text">{site.note || DASH}</dd>
      {site.stateNote && (
        <>
          <dt>{t(`site.${site.state === 'in-use' ? 'reopenedBecause' : 'closedBecause'}`)}</dt>
          <dd className="cc-long-text">{site.stateNote}</dd>
        </>
      )}
      <dt>{t('site.createdAt')}</dt>
      <dd>{format.moment(site.createdAt)}</dd>
    </dl>
  );
}

function SitePlace({ site: { name, lng, lat } }: { readonly site: Site }) {
  const t = useT('assessment');
  const areas = useAsk(getAreaMap, { query: { level: 'town' } });
  const position = useMemo(() => (lng === null || lat === null ? null : { lng, lat }), [lng, lat]);
  if (!position) return <p className="cc-faint">{t('site.noPosition')}</p>;
  return (
    <>
      <MiniMap label={name} position={position} {...(areas.data && { areas: areas.data })} height={300} />
      <p className="cc-faint">
        {position.lng.toFixed(6)}, {position.lat.toFixed(6)}
      </p>
    </>
  );
}
