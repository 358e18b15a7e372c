import type { Endpoint } from '@chuangcheng/kit/endpoint';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { listenLive } from './live-stream.ts';

/** Milliseconds between two questions of one page, however much changes. */
const BETWEEN = 2_000;

/**
 * Asks the endpoints again whenever something of the topics changed anywhere in the county. Pages ask once a minute beside it (`every` of
 * `useAsk`): the stream may be away, and deadlines pass without anybody doing anything.
 */
export function useLive(topics: readonly string[], endpoints: readonly Endpoint[]): void {
  const client = useQueryClient();
  const latest = useRef({ topics, endpoints });
  latest.current = { topics, endpoints };
  useEffect(() => {
    let askedAt = -Infinity;
    let timer: number | undefined;
    const ask = (): void => {
      timer = undefined;
      const ids = latest.current.endpoints.map(({ id }) => id);
      // An answer on its way may be older than the change: it is awaited, not broken off, or a slow one would never arrive.
      if (isAsking(client, ids)) {
        later();
        return;
      }
      askedAt = performance.now();
      for (const id of ids) void client.invalidateQueries({ queryKey: [id] });
    };
    const later = (): void => {
      timer ??= window.setTimeout(ask, Math.max(BETWEEN / 4, askedAt + BETWEEN - performance.now()));
    };
    const stop = listenLive((changed) => {
      if (changed === 'all' || changed.some((topic) => latest.current.topics.includes(topic))) later();
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [client]);
}

function isAsking(client: QueryClient, ids: readonly string[]): boolean {
  return ids.some((id) => client.isFetching({ queryKey: [id] }) > 0);
}
