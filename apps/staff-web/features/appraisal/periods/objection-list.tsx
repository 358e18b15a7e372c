import { decideObjection, type ObjectionRow, type PeriodDetail } from '@chuangcheng/modules/appraisal/contract';
import { StateTag, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button, Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { FormDialog, useCan } from '../../../app/index.ts';
import { aboutWords } from './about-words.ts';

/** What units object to, and what they were answered. */
export function ObjectionList({ period }: { readonly period: PeriodDetail }) {
  const t = useT('appraisal');
  const say = useBilingual();
  const format = useFormat();
  const can = useCan();
  const [deciding, setDeciding] = useState<ObjectionRow>();
  if (period.state === 'open' || period.state === 'computed') return null;
  return (
    <section className="cc-sheet cc-period-part">
      <h2>{t('period.objectionList')}</h2>
      {period.objectionList.length === 0 && <p className="cc-faint">{t('period.noObjections')}</p>}
      <ul>
        {period.objectionList.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.unit}</strong> {say(aboutWords(one.aboutKind, one.about))}
              <StateTag tone={one.state === 'open' ? 'waiting' : 'neutral'}>{t(`period.objectionStates.${one.state}`)}</StateTag>
              {one.state === 'open' && can('appraisal.close-periods') && (
                <Button size="small" onClick={() => setDeciding(one)}>
                  {t('period.decide')}
                </Button>
              )}
            </span>
            <p>{one.reason}</p>
            <small className="cc-faint">{t('period.asked', { by: one.askedBy, moment: format.moment(one.askedAt) })}</small>
            {one.answer && <p>{one.answer}</p>}
          </li>
        ))}
      </ul>
      {deciding && <DecideDialog objection={deciding} onClose={() => setDeciding(undefined)} />}
    </section>
  );
}

function DecideDialog({ objection, onClose }: { readonly objection: ObjectionRow; readonly onClose: () => void }) {
  const t = useT('appraisal');
  return (
    <FormDialog
      endpoint={decideObjection}
      title={t('period.decideTitle', { unit: objection.unit })}
      effect={t('period.decideEffect')}
      actionLabel={t('period.decide')}
      input={(values) => {
        const { top, bottom, ...fields } = values as typeof values & { top?: number; bottom?: number };
        const right =
          objection.aboutKind === 'metric' ? { numerator: top, denominator: bottom } : { count: top, priorityCount: bottom ?? 0 };
        const figure = fields.upheld ? right : null;
        return { params: { id: objection.id }, body: { ...fields, version: objection.version, figure } as never };
      }}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('upheld', t('period.upheld'))}>
            <Radio.Group
              options={[
                { value: true, label: t('period.yes') },
                { value: false, label: t('period.no') },
              ]}
            />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) =>
              getFieldValue('upheld') === true && (
                <>
                  <Form.Item name="top" label={t('period.figureTop')}>
                    <InputNumber min={0} />
                  </Form.Item>
                  <Form.Item name="bottom" label={t('period.figureBottom')}>
                    <InputNumber min={0} />
                  </Form.Item>
                </>
              )
            }
          </Form.Item>
          <Form.Item {...field('answer', t('period.answer'))}>
            <Input.TextArea rows={4} maxLength={1000} showCount />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
