import { uploadPhoto } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { useId, useState } from 'react';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../session.ts';
import { addPhotos, removePhoto } from '../store/photos.ts';
import { PhotoPreviews } from './photo-previews.tsx';
import './photo.css';

const TYPES = 'image/jpeg,image/png,image/webp,image/heic,image/heif';
const MAX_BYTES = uploadPhoto.upload.maxBytes;

export type PhotoFieldProps = {
  /** The visit or case file the photos are of. */
  readonly subjectId: string;
  readonly photoIds: readonly string[];
  readonly onChange: (photoIds: readonly string[]) => void;
  readonly most?: number;
  /** Names what is photographed, for those who do not see the page. */
  readonly label: string;
};

/** Takes photos, camera first, and keeps them on the phone as they are. */
export function PhotoField({ subjectId, photoIds, onChange, most = 10, label }: PhotoFieldProps) {
  const t = useT('app');
  const { account } = useSession();
  const [fault, setFault] = useState<string>();
  const full = photoIds.length >= most;

  const take = async (files: readonly File[]): Promise<void> => {
    const pictures = files.filter((file) => file.type.startsWith('image/') || /\.(jpe?g|png|webp|hei[cf])$/i.test(file.name));
    const small = pictures.filter((file) => file.size <= MAX_BYTES);
    const taken = small.slice(0, most - photoIds.length);
    const faults = [
      ...(pictures.length < files.length ? [t('photo.notAPhoto', { count: files.length - pictures.length })] : []),
      ...(small.length < pictures.length
        ? [t('photo.tooLarge', { count: pictures.length - small.length, megabytes: MAX_BYTES / 1024 / 1024 })]
        : []),
      ...(taken.length < small.length ? [t('photo.tooMany', { most })] : []),
    ];
    setFault(faults.join(' ') || undefined);
    if (taken.length === 0) return;
    try {
      onChange([...photoIds, ...(await addPhotos(account.id, subjectId, taken))]);
    } catch (problem) {
      setFault(t('photo.notKept', { reason: problem instanceof Error ? problem.message : String(problem) }));
    }
  };
  const remove = async (id: string): Promise<void> => {
    onChange(photoIds.filter((one) => one !== id));
    await removePhoto(id);
  };

  return (
    <div className="cf-photo-field">
      <PhotoPreviews photoIds={photoIds} onRemove={(id) => void remove(id)} />
      {!full && (
        <div className="cf-row">
          <Chooser camera label={t('photo.take')} about={label} onFiles={(files) => void take(files)} />
          <Chooser label={t('photo.choose')} about={label} onFiles={(files) => void take(files)} />
        </div>
      )}
      {fault && (
        <p className="cf-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

type ChooserProps = {
  readonly camera?: boolean;
  readonly label: string;
  readonly about: string;
  readonly onFiles: (files: readonly File[]) => void;
};

function Chooser({ camera = false, label, about, onFiles }: ChooserProps) {
  const id = useId();
  return (
    <label className="cf-secondary cf-chooser" htmlFor={id}>
      <Icon name={camera ? 'camera' : 'picture'} />
      {label}
      <input
        id={id}
        type="file"
        className="cc-visually-hidden"
        accept={TYPES}
        multiple
        aria-label={`${label} ${about}`}
        {...(camera && { capture: 'environment' as const })}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
