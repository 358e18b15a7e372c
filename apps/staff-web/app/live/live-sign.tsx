import { useT } from '@chuangcheng/ui';
import { useSyncExternalStore } from 'react';
import { isLive, watchLive } from './live-stream.ts';
import './live.css';

/** How fresh the page is: 实时 while the stream is open, else 每分钟更新. */
export function LiveSign() {
  const t = useT('app');
  const live = useSyncExternalStore(watchLive, isLive);
  return (
    <span className="cc-live cc-no-print" data-live={live} title={t(live ? 'live.onNote' : 'live.offNote')}>
      {t(live ? 'live.on' : 'live.off')}
    </span>
  );
}
