import { newId } from '@chuangcheng/kit/id';
import { addCheckItem, changeCheckItem } from '@chuangcheng/modules/assessment/contract';
import { useT } from '@chuangcheng/ui';
import { App } from 'antd';
import { useState } from 'react';
import { type FieldOf, FormDialog } from '../../../app/index.ts';
import { CheckItemFields } from './check-item-fields.tsx';
import type { CheckItemView } from './check-item-view.ts';

export type CheckItemDialogProps = {
  readonly siteTypeId: string;
  readonly editionId: string;
  /** The item to change; without it a new one. */
  readonly item: CheckItemView | undefined;
  readonly onClose: () => void;
};

const BLANK = { kind: 'count', observation: '', floorMark: 0, exemption: '', standards: [] };

/** Adds an item to a checklist, or puts a changed one in its place. */
export function CheckItemDialog({ siteTypeId, editionId, item, onClose }: CheckItemDialogProps) {
  const t = useT('assessment');
  const { message } = App.useApp();
  const [id] = useState(newId);
  const shared = {
    onDone: () => void message.success(t(item ? 'item.changed' : 'item.added')),
    onClose,
    children: (field: FieldOf) => <CheckItemFields field={field} editionId={editionId} />,
  };
  if (item) {
    const { content, kind, observation, fullMark, deduction, floorMark, exemption } = item;
    return (
      <FormDialog
        endpoint={changeCheckItem}
        title={t('item.changeTitle', { number: item.number })}
        effect={t('item.changeEffect')}
        actionLabel={t('item.changeDo')}
        initial={{ content, kind, observation, fullMark, deduction, floorMark, exemption, standards: [...item.standards] }}
        input={(fields) => ({ params: { id: item.id }, body: { ...fields, newId: id } })}
        {...shared}
      />
    );
  }
  return (
    <FormDialog
      endpoint={addCheckItem}
      title={t('item.add')}
      actionLabel={t('item.addDo')}
      initial={BLANK}
      input={(fields) => ({ body: { ...fields, id, siteTypeId, editionId } })}
      {...shared}
    />
  );
}
