import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import type { KeyboardEvent } from 'react';
import { useT } from '../i18n/use-t.ts';
import { photoAddress } from './photo-address.ts';
import type { StripPhoto } from './photo-strip.tsx';

type PhotoDialogProps = {
  readonly photos: readonly StripPhoto[];
  /** Which one is shown; closed without. */
  readonly index: number | undefined;
  readonly onIndex: (index: number | undefined) => void;
};

/** One photo large, the others by the arrow keys. */
export function PhotoDialog({ photos, index, onIndex }: PhotoDialogProps) {
  const t = useT('ui');
  const photo = index === undefined ? undefined : photos[index];
  const total = photos.length;
  const step = (by: number): void => {
    if (index !== undefined && photos[index + by]) onIndex(index + by);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  };
  const at = index ?? 0;
  const caption = photo?.caption ?? t('photo.one', { index: at + 1 });
  return (
    <Modal
      open={photo !== undefined}
      title={caption}
      width="min(1100px, 96vw)"
      centered
      destroyOnHidden
      onCancel={() => onIndex(undefined)}
      footer={
        total > 1 && (
          <div className="cc-photo-steps">
            <Button icon={<LeftOutlined />} aria-label={t('photo.previous')} disabled={at === 0} onClick={() => step(-1)} />
            <span role="status">{t('photo.position', { index: at + 1, total })}</span>
            <Button icon={<RightOutlined />} aria-label={t('photo.next')} disabled={at === total - 1} onClick={() => step(1)} />
          </div>
        )
      }
    >
      {photo && (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut for the buttons below
        <div className="cc-photo-large" onKeyDown={keys}>
          <img src={photoAddress(photo.id, 'large')} alt={caption} />
        </div>
      )}
    </Modal>
  );
}
