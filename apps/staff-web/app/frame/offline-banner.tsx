import { useT } from '@chuangcheng/ui';
import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';

function watch(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Says that the network is away; what is on the screen may be old. */
export function OfflineBanner() {
  const t = useT('app');
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  if (online) return null;
  return <Alert className="cc-offline" type="warning" showIcon title={t('offline')} />;
}
