import { useT } from '@chuangcheng/ui';
import { useEffect, useState } from 'react';

const MEGABYTE = 1024 * 1024;
const NEARLY_FULL = 60 * MEGABYTE;
const EVERY = 60_000;

/** Says so before the phone has no more room for photos. */
export function StorageWarning() {
  const t = useT('app');
  const [free, setFree] = useState<number>();
  useEffect(() => {
    if (!('storage' in navigator)) return;
    const look = async (): Promise<void> => {
      const { quota, usage } = await navigator.storage.estimate();
      if (quota !== undefined && usage !== undefined) setFree(quota - usage);
    };
    void look();
    const timer = setInterval(() => void look(), EVERY);
    return () => clearInterval(timer);
  }, []);
  if (free === undefined || free > NEARLY_FULL) return null;
  return (
    <p className="cf-note cf-note-bad" role="alert">
      {t('storage.nearlyFull', { megabytes: Math.max(0, Math.floor(free / MEGABYTE)) })}
    </p>
  );
}
