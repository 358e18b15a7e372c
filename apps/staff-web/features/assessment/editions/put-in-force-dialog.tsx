import { type EditionRow, putEditionInForce } from '@chuangcheng/modules/assessment/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { App } from 'antd';
import { FormDialog } from '../../../app/index.ts';

export type PutInForceDialogProps = {
  readonly edition: EditionRow;
  /** The edition in force until now. */
  readonly superseded: EditionRow | undefined;
  readonly onClose: () => void;
};

/** Says what will be superseded before an edition is put in force; there is no way back. */
export function PutInForceDialog({ edition, superseded, onClose }: PutInForceDialogProps) {
  const t = useT('assessment');
  const format = useFormat();
  const { message } = App.useApp();
  const of = { version: edition.version, count: edition.standards, points: format.number(edition.points, 2) };
  return (
    <FormDialog
      endpoint={putEditionInForce}
      title={t('edition.putInForceTitle', { version: edition.version })}
      effect={
        superseded ? t('edition.putInForceEffect', { ...of, before: superseded.version }) : t('edition.putInForceFirst', of)
      }
      actionLabel={t('edition.putInForce')}
      input={() => ({ params: { id: edition.id } })}
      onDone={() => void message.success(t('edition.nowInForce', { version: edition.version }))}
      onClose={onClose}
    >
      {() => null}
    </FormDialog>
  );
}
