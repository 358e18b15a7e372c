import { fillPost } from '@chuangcheng/modules/organisation/contract';
import { type LeadingPost, postKindNames } from '@chuangcheng/modules/organisation/domain';
import { useBilingual, useT } from '@chuangcheng/ui';
import { App, Form, Input } from 'antd';
import { FormDialog } from '../../../app/index.ts';
import type { UnitDetail } from './unit-detail.ts';

export type FillPostDialogProps = {
  readonly unit: UnitDetail;
  readonly kind: LeadingPost;
  readonly onClose: () => void;
};

/** Puts a person into a post from today; the one before stays in its history. */
export function FillPostDialog({ unit, kind, onClose }: FillPostDialogProps) {
  const t = useT('organisation');
  const say = useBilingual();
  const { message } = App.useApp();
  return (
    <FormDialog
      endpoint={fillPost}
      title={`${unit.shortName} · ${say(postKindNames[kind])}`}
      effect={t('post.fillEffect')}
      actionLabel={t('post.fillDo')}
      input={(body) => ({ params: { id: unit.id, kind }, body })}
      onDone={() => void message.success(t('post.filled'))}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('holder.name', t('person.name'))}>
            <Input autoFocus maxLength={30} />
          </Form.Item>
          <Form.Item {...field('holder.title', t('person.title'))} initialValue="">
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item {...field('holder.phone', t('person.phone'))} initialValue="">
            <Input inputMode="tel" maxLength={30} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
