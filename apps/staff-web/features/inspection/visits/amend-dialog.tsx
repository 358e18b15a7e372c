import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { newId } from '@chuangcheng/kit/id';
import { amendVisit, type getVisit, type Observation } from '@chuangcheng/modules/inspection/contract';
import { useT } from '@chuangcheng/ui';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../app/index.ts';
import { ObservationFields } from './observation-fields.tsx';

export type AmendDialogProps = {
  readonly visitId: string;
  readonly result: EndpointOutput<typeof getVisit>['results'][number];
  readonly onClose: () => void;
};

/** Corrects one item after submission; what was recorded first stays visible. */
export function AmendDialog({ visitId, result, onClose }: AmendDialogProps) {
  const t = useT('inspection');
  const [ids] = useState(() => ({ amendment: newId(), result: newId() }));
  const [seen, setSeen] = useState<Observation>(result.seen);
  const [note, setNote] = useState(result.note);
  return (
    <FormDialog
      endpoint={amendVisit}
      title={t('amend.title')}
      effect={t('amend.effect')}
      actionLabel={t('amend.do')}
      input={(fields) => ({
        params: { id: visitId },
        body: {
          ...fields,
          id: ids.amendment,
          results: [{ id: ids.result, checkItemId: result.checkItemId, observation: seen, note, photoIds: [...result.photoIds] }],
        },
      })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item label={result.content}>
            <ObservationFields item={result} seen={seen} onChange={setSeen} />
          </Form.Item>
          <Form.Item label={t('item.note')}>
            <Input.TextArea rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
          </Form.Item>
          <Form.Item {...field('reason', t('amend.reason'))}>
            <Input.TextArea rows={2} maxLength={300} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
