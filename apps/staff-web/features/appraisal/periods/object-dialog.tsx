import { newId } from '@chuangcheng/kit/id';
import { fileObjection, type ScoreRow } from '@chuangcheng/modules/appraisal/contract';
import { useBilingual, useT } from '@chuangcheng/ui';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../app/index.ts';
import { aboutWords } from './about-words.ts';

type Props = { readonly periodId: string; readonly row: ScoreRow; readonly onClose: () => void };

/** 提出异议: one figure of the unit's own score, with the reason. */
export function ObjectDialog({ periodId, row, onClose }: Props) {
  const t = useT('appraisal');
  const say = useBilingual();
  const [id] = useState(newId);
  const figures = [
    ...row.metrics.map(({ metric }) => ({ kind: 'metric' as const, about: metric })),
    ...row.adjustments.map(({ occurrence }) => ({ kind: 'occurrence' as const, about: occurrence })),
  ];
  return (
    <FormDialog
      endpoint={fileObjection}
      title={t('period.objectTitle', { unit: row.unit })}
      effect={t('period.objectEffect')}
      actionLabel={t('period.object')}
      input={(values) => {
        const { figure = '', ...fields } = values as typeof values & { figure?: string };
        const [aboutKind, about] = figure.split(' ');
        return { params: { id: periodId }, body: { ...fields, id, unitId: row.unitId, aboutKind, about } as never };
      }}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item name="figure" label={t('period.about')} rules={[{ required: true, message: t('period.aboutNeeded') }]}>
            <Select
              options={figures.map(({ kind, about }) => ({ value: `${kind} ${about}`, label: say(aboutWords(kind, about)) }))}
            />
          </Form.Item>
          <Form.Item {...field('reason', t('period.reason'))}>
            <Input.TextArea rows={4} maxLength={1000} showCount />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
