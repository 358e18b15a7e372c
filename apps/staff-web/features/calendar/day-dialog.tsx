import { removeCalendarDay, setCalendarDay, type CalendarDayView } from '@chuangcheng/platform/contract';
import { ProblemAlert, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { App, Button, Form, Input, Radio } from 'antd';
import { FormDialog, useSend } from '../../app/index.ts';

const KINDS = setCalendarDay.body.shape.kind.options;

export type DayDialogProps = {
  readonly day: string;
  readonly special: CalendarDayView | undefined;
  readonly onClose: () => void;
};

/** Makes a day a holiday or a workday for this county, or returns it to the national arrangement. */
export function DayDialog({ day, special, onClose }: DayDialogProps) {
  const t = useT('calendar');
  const say = useBilingual();
  const format = useFormat();
  const { message } = App.useApp();
  const own = special?.origin === 'county';
  const restore = useSend(removeCalendarDay, { done: t('restored', { day: format.day(day) }), onDone: onClose });
  return (
    <FormDialog
      endpoint={setCalendarDay}
      title={format.day(day)}
      effect={t('effect')}
      actionLabel={t('set')}
      initial={{ kind: special?.kind, name: own ? say(special.name) : undefined }}
      input={(body) => ({ params: { day }, body })}
      onDone={() => void message.success(t('done', { day: format.day(day) }))}
      onClose={onClose}
    >
      {(field) => (
        <>
          {special && !own && (
            <p className="cc-dialog-effect">{t('nationalSays', { kind: t(`kind.${special.kind}`), name: say(special.name) })}</p>
          )}
          <Form.Item {...field('kind', t('as'))}>
            <Radio.Group options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
          </Form.Item>
          <Form.Item {...field('name', t('name'), t('nameHint'))}>
            <Input maxLength={40} />
          </Form.Item>
          {own && (
            <Button loading={restore.isPending} onClick={() => restore.mutate({ params: { day } })}>
              {t('restore')}
            </Button>
          )}
          <ProblemAlert problem={restore.error} />
        </>
      )}
    </FormDialog>
  );
}
