import { useSyncExternalStore } from 'react';
import { onReachChange, wasReached } from '../store/reach.ts';

/** Does the phone have a network? That the server answers is another matter. */
export function useOnline(): boolean {
  return useSyncExternalStore(listen, () => navigator.onLine);
}

/** Did the server answer when it was last asked? */
export function useReached(): boolean {
  const online = useOnline();
  return useSyncExternalStore(onReachChange, wasReached) && online;
}

function listen(changed: () => void): () => void {
  globalThis.addEventListener('online', changed);
  globalThis.addEventListener('offline', changed);
  return () => {
    globalThis.removeEventListener('online', changed);
    globalThis.removeEventListener('offline', changed);
  };
}
