import { useT } from '@chuangcheng/ui';
import { useEffect, useState } from 'react';
import { Icon } from '../frame/icon.tsx';
import { phone } from '../store/phone.ts';
import { useLive } from '../store/use-live.ts';
import './photo.css';

export type PhotoPreviewsProps = { readonly photoIds: readonly string[]; readonly onRemove?: (id: string) => void };

/** Photos of this phone in a row. */
export function PhotoPreviews({ photoIds, onRemove }: PhotoPreviewsProps) {
  const t = useT('app');
  if (photoIds.length === 0) return null;
  return (
    <ul className="cf-photos">
      {photoIds.map((id, index) => (
        <li key={id}>
          <Preview id={id} alt={t('photo.one', { index: index + 1 })} />
          {onRemove && (
            <button type="button" aria-label={t('photo.remove', { index: index + 1 })} onClick={() => onRemove(id)}>
              <Icon name="none" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Preview({ id, alt }: { readonly id: string; readonly alt: string }) {
  const picture = useLive(async () => (await phone.pictures.get(id)) ?? null, [id]);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!picture) return;
    const made = URL.createObjectURL(picture.blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address ? <img src={address} alt={alt} /> : <span className="cf-photo-waiting">{alt}</span>;
}
