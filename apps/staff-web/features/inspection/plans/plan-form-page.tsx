import { newId } from '@chuangcheng/kit/id';
import { addPlan, changePlan, getPlan } from '@chuangcheng/modules/inspection/contract';
import { useT } from '@chuangcheng/ui';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Answer, Page, useAsk, useContractForm } from '../../../app/index.ts';
import { PlanFields } from './plan-fields.tsx';
import { type PlanValues, toPlanBody } from './plan-values.ts';

/** A new plan: when, where, how many, and who may go. */
export function NewPlanPage() {
  const t = useT('inspection');
  const navigate = useNavigate();
  const [id] = useState(newId);
  const { busy, field, formProps, error } = useContractForm(addPlan, {
    input: (fields) => ({ body: { ...toPlanBody(fields as unknown as PlanValues), id } }),
    onDone: () => void navigate(`/inspection/plans/${id}`),
  });
  return (
    <Page title={t('plan.add')} back={{ to: '/inspection/plans', label: t('nav.plans') }}>
      <Form {...formProps} className="cc-sheet" initialValues={{ kind: 'random', quotas: [], siteIds: [], inspectorIds: [] }}>
        <PlanFields field={field} />
        {error}
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('plan.addDo')}
        </Button>
      </Form>
    </Page>
  );
}

/** Changes a draft. */
export function EditPlanPage() {
  const { id = '' } = useParams();
  const t = useT('inspection');
  const asked = useAsk(getPlan, { params: { id } });
  return (
    <Page title={t('plan.edit')} back={{ to: `/inspection/plans/${id}`, label: asked.data?.name ?? t('nav.plans') }}>
      <Answer of={asked}>
        {(plan) => (
          <EditForm
            id={id}
            version={plan.version}
            initial={{
              name: plan.name,
              kind: plan.kind,
              firstDay: plan.firstDay,
              lastDay: plan.lastDay,
              note: plan.note,
              quotas: plan.quotas.map(({ siteTypeId, amount }) => ({ siteTypeId, amount })),
              siteIds: [...plan.siteIds],
              inspectorIds: plan.inspectorList.map((one) => one.accountId),
            }}
          />
        )}
      </Answer>
    </Page>
  );
}

function EditForm({ id, version, initial }: { readonly id: string; readonly version: number; readonly initial: PlanValues }) {
  const t = useT('inspection');
  const navigate = useNavigate();
  const { busy, field, formProps, error } = useContractForm(changePlan, {
    input: (fields) => ({ params: { id }, body: { ...toPlanBody(fields as unknown as PlanValues), version } }),
    onDone: () => void navigate(`/inspection/plans/${id}`),
  });
  return (
    <Form {...formProps} className="cc-sheet" initialValues={initial}>
      <PlanFields field={field} />
      {error}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('plan.save')}
      </Button>
    </Form>
  );
}
