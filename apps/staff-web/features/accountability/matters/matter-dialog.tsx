import {
  answerMatter,
  approveMatter,
  closeMatter,
  decideMatterObjection,
  deliverMatter,
  type MatterDetail,
  objectToMatter,
  stateCase,
} from '@chuangcheng/modules/appraisal/contract';
import type { MatterStep } from '@chuangcheng/modules/appraisal/domain';
import type { Endpoint } from '@chuangcheng/kit/endpoint';
import { useFormat, useT } from '@chuangcheng/ui';
import { Form, Input, Radio } from 'antd';
import { FormDialog } from '../../../app/index.ts';

type Field = { readonly words?: 'text' | 'reason'; readonly choice?: 'approved' | 'upheld' };

const STEPS = {
  state: [stateCase, { words: 'text' }],
  approve: [approveMatter, { choice: 'approved', words: 'text' }],
  deliver: [deliverMatter, {}],
  answer: [answerMatter, { words: 'text' }],
  object: [objectToMatter, { words: 'reason' }],
  'decide-objection': [decideMatterObjection, { choice: 'upheld', words: 'text' }],
  close: [closeMatter, { words: 'text' }],
} as const satisfies Record<MatterStep, readonly [Endpoint, Field]>;

type Props = { readonly step: MatterStep; readonly matter: MatterDetail; readonly onClose: () => void };

/** Takes one step of a matter; says what it will do before it is done. */
export function MatterDialog({ step, matter, onClose }: Props) {
  const t = useT('accountability');
  const format = useFormat();
  const [endpoint, fields]: readonly [Endpoint, Field] = STEPS[step];
  const until = matter.objectionUntil ? format.day(matter.objectionUntil) : '';
  const { choice, words } = fields;
  return (
    <FormDialog
      endpoint={endpoint as typeof stateCase}
      title={t(`step.${step}.do`)}
      effect={t(`step.${step}.effect`, { unit: matter.unit, until })}
      actionLabel={t(`step.${step}.do`)}
      input={(values) => ({ params: { id: matter.id }, body: { ...values, version: matter.version } as never })}
      onClose={onClose}
    >
      {(field) => (
        <>
          {choice && (
            <Form.Item {...field(choice, t(`step.${step}.choice`))}>
              <Radio.Group
                options={[
                  { value: true, label: t(`step.${step}.yes`) },
                  { value: false, label: t(`step.${step}.no`) },
                ]}
              />
            </Form.Item>
          )}
          {words && (
            <Form.Item {...field(words, t(`step.${step}.words`))}>
              <Input.TextArea rows={5} maxLength={2000} showCount autoFocus />
            </Form.Item>
          )}
        </>
      )}
    </FormDialog>
  );
}
