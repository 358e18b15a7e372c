import { retireCheckItem } from '@chuangcheng/modules/assessment/contract';
import { useT } from '@chuangcheng/ui';
import { App } from 'antd';
import { FormDialog } from '../../../app/index.ts';
import type { CheckItemView } from './check-item-view.ts';

/** Takes an item off the checklist; visits already made keep it. */
export function RetireItemDialog({ item, onClose }: { readonly item: CheckItemView; readonly onClose: () => void }) {
  const t = useT('assessment');
  const { message } = App.useApp();
  return (
    <FormDialog
      endpoint={retireCheckItem}
      title={t('item.retireTitle', { number: item.number })}
      effect={t('item.retireEffect', { content: item.content, marks: item.fullMark })}
      actionLabel={t('item.retire')}
      input={() => ({ params: { id: item.id } })}
      onDone={() => void message.success(t('item.retired'))}
      onClose={onClose}
    >
      {() => null}
    </FormDialog>
  );
}
