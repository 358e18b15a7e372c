import { openLive } from '../contract/live.ts';
import { SESSION_COOKIE } from '../http/authenticate.ts';
import { type Route, route } from '../http/route.ts';
import type { AccountActor } from '../kernel/index.ts';
import { liveStream } from './live-stream.ts';

export const liveRoutes: Route[] = [
  route(openLive, async (_input, scope, http) => {
    // Asked for first: whoever hangs up while the stream is being opened is noticed too.
    const { signal } = http;
    const stream = await liveStream(http.host, scope.actor as AccountActor, http.cookie(SESSION_COOKIE) ?? '');
    signal.addEventListener('abort', () => stream.destroy());
    if (signal.aborted) stream.destroy();
    return { body: stream };
  }),
];
