import { CameraOutlined, CloseOutlined } from '@ant-design/icons';
import { ApiProblem } from '@chuangcheng/api-client';
import { Button } from 'antd';
import { type DragEvent, useEffect, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import { photoAddress } from './photo-address.ts';
import { MAX_PHOTO_BYTES, type PhotoOnWay, usePhotoUploads } from './use-photo-uploads.ts';
import './photo.css';

export type PhotoUploadProps = {
  /** Ids of the photos that have arrived. */
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
  /** Takes pictures pasted anywhere on the page, for a screen that is about one problem. */
  readonly pasteAnywhere?: boolean;
  /** 9 by default. */
  readonly most?: number;
};

const MEGABYTE = 1024 * 1024;

/** Takes photos from the camera, the gallery, the clipboard or by drop, sends them at once, and keeps what failed. */
export function PhotoUpload({ value = [], onChange, pasteAnywhere = false, most = 9 }: PhotoUploadProps) {
  const t = useT('ui');
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  const { onWay, add, retry, remove } = usePhotoUploads((id) => onChange?.([...latest.current, id]));
  const free = most - value.length - onWay.length;
  const size = MAX_PHOTO_BYTES / MEGABYTE;

  const take = (files: Iterable<File> | null | undefined): void => {
    const pictures = [...(files ?? [])].filter(
      (file) => file.type.startsWith('image/') || /\.(jpe?g|png|webp|heic)$/i.test(file.name),
    );
    if (pictures.length > 0) void add(pictures.slice(0, free));
  };
  const paste = (event: Pick<globalThis.ClipboardEvent, 'clipboardData' | 'preventDefault'>): void => {
    const files = event.clipboardData?.files;
    if (files?.length) event.preventDefault();
    take(files);
  };
  const latestPaste = useRef(paste);
  useEffect(() => {
    latestPaste.current = paste;
  });
  useEffect(() => {
    if (!pasteAnywhere) return;
    const listen = (event: globalThis.ClipboardEvent): void => latestPaste.current(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [pasteAnywhere]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer.files);
  };
  const reasonOf = ({ failure }: PhotoOnWay): string => {
    if (!(failure instanceof ApiProblem)) return t('photo.tooLarge', { size });
    return failure.code === 'network' ? t('photo.noNetwork') : failure.title;
  };
  const removal = (index: number, onRemove: () => void) => (
    <Button
      className="cc-photo-remove"
      size="small"
      shape="circle"
      icon={<CloseOutlined />}
      aria-label={t('photo.remove', { index })}
      onClick={onRemove}
    />
  );

  return (
    <section
      className="cc-photo-upload"
      aria-label={t('photo.pasteHere')}
      {...(!pasteAnywhere && { onPaste: paste })}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <ul className="cc-photos">
        {value.map((id, index) => (
          <li key={id}>
            <img src={photoAddress(id, 'thumb')} alt={t('photo.one', { index: index + 1 })} />
            {removal(index + 1, () => onChange?.(value.filter((one) => one !== id)))}
          </li>
        ))}
        {onWay.map((one, index) => (
          <li key={one.id} data-waiting={one.failure === undefined}>
            <img src={one.preview} alt={t('photo.one', { index: value.length + index + 1 })} />
            {one.share !== undefined && <span role="status">{t('photo.sending', { percent: Math.round(one.share * 100) })}</span>}
            {one.failure !== undefined && removal(value.length + index + 1, () => remove(one.id))}
          </li>
        ))}
        {free > 0 && (
          <li>
            <button type="button" className="cc-photo-take" onClick={() => input.current?.click()}>
              <CameraOutlined aria-hidden />
              {t('photo.take')}
            </button>
          </li>
        )}
      </ul>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('photo.take')}
        multiple
        accept="image/jpeg,image/png,image/webp,image/heic"
        capture="environment"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      {onWay.map(
        (one, index) =>
          one.failure !== undefined && (
            <p key={one.id} role="alert" className="cc-photo-failed">
              {t('photo.failed', { index: value.length + index + 1, reason: reasonOf(one) })}
              {one.failure instanceof ApiProblem && (
                <Button type="link" size="small" onClick={() => void retry(one)}>
                  {t('photo.retry')}
                </Button>
              )}
            </p>
          ),
      )}
      <p className="cc-faint">{t('photo.pasteHint', { size, most })}</p>
    </section>
  );
}
