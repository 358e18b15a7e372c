import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { arbitrateCase, type CaseFileDetail, dispatchCase, proposeRoute } from '@chuangcheng/modules/rectification/contract';
import { useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Form, Input, Select, Skeleton } from 'antd';
import { FormDialog, useAsk } from '../../../app/index.ts';
import { CoUnitsField } from '../handling/co-units-field.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';

/** 派遣: to whom the rules would send it, until when, and why; the office decides. */
export function DispatchDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const units = useAsk(listUnitChoices, { query: {} });
  const route = useRoute(caseFile);
  // The proposal fills the form once, so the form waits for it.
  if (route.isLoading) return <Skeleton active />;
  return (
    <FormDialog
      endpoint={dispatchCase}
      title={t('move.dispatch.title')}
      effect={
        route.data && (
          <>
            {t('move.dispatch.until', { limit: say(route.data.limit), moment: format.moment(route.data.deadlineAt) })}
            <span className="cc-faint"> {route.data.why.map(say).join(' → ')}</span>
          </>
        )
      }
      actionLabel={t('move.dispatch.button')}
      initial={{ unitId: route.data?.unitId ?? undefined, coUnits: [] }}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('unitId', t('case.unit'))}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={(units.data?.units ?? []).map(option)}
              loading={units.isPending}
            />
          </Form.Item>
          <Form.Item {...field('coUnits', t('part.coUnits'), t('part.coUnitsHint'))}>
            <CoUnitsField units={units.data?.units ?? []} />
          </Form.Item>
          <Form.Item {...field('note', t('move.note'))}>
            <Input.TextArea rows={2} maxLength={300} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** 仲裁: the same unit or another one, once and for all. */
export function ArbitrateDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const units = useAsk(listUnitChoices, { query: {} });
  const contested = caseFile.history.findLast((entry) => entry.kind === 'contest');
  return (
    <FormDialog
      endpoint={arbitrateCase}
      title={t('move.uphold.title')}
      effect={
        <>
          {contested?.reason && t('move.uphold.contestedBecause', { unit: caseFile.unit ?? '', reason: contested.reason })}{' '}
          {t('move.uphold.effect')}
        </>
      }
      actionLabel={t('move.uphold.button')}
      initial={{ unitId: caseFile.unitId ?? undefined }}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('unitId', t('case.unit'))}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={(units.data?.units ?? []).map(option)}
              loading={units.isPending}
            />
          </Form.Item>
          <Form.Item {...field('reason', t('move.reason'))}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

function option({ id, name }: { readonly id: string; readonly name: string }) {
  return { value: id, label: name };
}

function useRoute({ conditionId, position, site }: CaseFileDetail) {
  return useAsk(
    proposeRoute,
    {
      query: {
        conditionId: conditionId ?? '',
        ...(position && { lng: position.lng, lat: position.lat }),
        ...(site && { siteId: site.id }),
      },
    },
    { enabled: conditionId !== null },
  );
}
