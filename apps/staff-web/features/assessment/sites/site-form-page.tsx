import type { Position } from '@chuangcheng/kit/coordinates';
import { newId } from '@chuangcheng/kit/id';
import { addSite, changeSite, getSite } from '@chuangcheng/modules/assessment/contract';
import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { useT } from '@chuangcheng/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Answer, Page, useAsk, useContractForm } from '../../../app/index.ts';
import { SiteFields } from './site-fields.tsx';
import '../assessment.css';

const place = (position: Position | null) => ({ lng: position?.lng ?? null, lat: position?.lat ?? null });

/** A site put into the register by hand. */
export function NewSitePage() {
  const t = useT('assessment');
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [position, setPosition] = useState<Position | null>(null);
  const { busy, field, formProps, error } = useContractForm(addSite, {
    input: (fields) => ({ body: { ...fields, ...place(position), id } }),
    onDone: () => void navigate(`/assessment/sites/${id}`),
  });
  return (
    <Page title={t('site.add')} back={{ to: '/assessment/sites', label: t('nav.sites') }}>
      <Form {...formProps} className="cc-sheet" initialValues={{ sponsorUnitId: null, industryUnitId: null }}>
        <SiteFields
          field={field}
          position={position}
          onPosition={setPosition}
          foot={
            <>
              {error}
              <Button type="primary" htmlType="submit" loading={busy}>
                {t('site.addDo')}
              </Button>
            </>
          }
        >
          <Form.Item {...field('code', t('site.code'), t('site.codeHint'))}>
            <Input maxLength={30} />
          </Form.Item>
        </SiteFields>
      </Form>
    </Page>
  );
}

/** Changes what the register says of a site. */
export function EditSitePage() {
  const { id = '' } = useParams();
  const t = useT('assessment');
  const asked = useAsk(getSite, { params: { id } });
  return (
    <Page
      title={t('site.edit')}
      note={asked.data?.code}
      back={{ to: `/assessment/sites/${id}`, label: asked.data?.name ?? t('nav.sites') }}
    >
      <Answer of={asked}>{(site) => <EditForm site={site} />}</Answer>
    </Page>
  );
}

function EditForm({ site }: { readonly site: EndpointOutput<typeof getSite> }) {
  const t = useT('assessment');
  const navigate = useNavigate();
  const [position, setPosition] = useState<Position | null>(
    site.lng === null || site.lat === null ? null : { lng: site.lng, lat: site.lat },
  );
  const { busy, field, formProps, error } = useContractForm(changeSite, {
    input: ({ sponsorUnitId = null, industryUnitId = null, ...body }) => ({
      params: { id: site.id },
      body: { ...body, sponsorUnitId, industryUnitId, ...place(position) },
    }),
    onDone: () => void navigate(`/assessment/sites/${site.id}`),
  });
  const { name, siteTypeId, address, sponsorUnitId, industryUnitId, note } = site;
  return (
    <Form {...formProps} className="cc-sheet" initialValues={{ name, siteTypeId, address, sponsorUnitId, industryUnitId, note }}>
      <SiteFields
        field={field}
        position={position}
        onPosition={setPosition}
        foot={
          <>
            {error}
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('site.editDo')}
            </Button>
          </>
        }
      />
    </Form>
  );
}
