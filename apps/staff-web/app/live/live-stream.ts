import { openLive } from '@chuangcheng/platform/contract';

/** Called with the topics that changed, or with `all` when any may have: the stream was away for a while. */
export type LiveListener = (topics: readonly string[] | 'all') => void;

/** Milliseconds until a refused stream is tried again; meanwhile pages ask once a minute. */
const AFTER_REFUSAL = 60_000;
/** A page that is left for another one must not close and open the stream. */
const LINGER = 3_000;

const listeners = new Set<LiveListener>();
const watchers = new Set<() => void>();
let source: EventSource | undefined;
let live = false;
let wasOpen = false;
let later: number | undefined;

/** Calls back when something changed, until the returned function is called. All of a window share one stream. */
export function listenLive(listener: LiveListener): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', adjust);
  listeners.add(listener);
  adjust();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', adjust);
    window.clearTimeout(later);
    later = window.setTimeout(adjust, LINGER);
  };
}

/** Is the stream open? */
export function isLive(): boolean {
  return live;
}

export function watchLive(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Out of sight a window needs no stream, and browsers allow six connections to a host in all windows together. */
function adjust(): void {
  const wanted = listeners.size > 0 && document.visibilityState === 'visible';
  if (wanted && !source) open();
  else if (!wanted && source) close();
}

function open(): void {
  window.clearTimeout(later);
  source = new EventSource(openLive.path);
  source.addEventListener('ready', () => {
    setLive(true);
    // What happened since the page asked, or while the stream was away, nobody has told.
    if (wasOpen) tell('all');
    wasOpen = true;
  });
  source.addEventListener('changed', ({ data }: MessageEvent<string>) => {
    tell((JSON.parse(data) as { topics: string[] }).topics);
  });
  source.addEventListener('error', () => {
    setLive(false);
    // A broken stream is opened again by the browser, a refused one is not.
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    later = window.setTimeout(adjust, AFTER_REFUSAL);
  });
}

function close(): void {
  source?.close();
  source = undefined;
  setLive(false);
}

function setLive(now: boolean): void {
  if (live === now) return;
  live = now;
  for (const changed of watchers) changed();
}

function tell(topics: readonly string[] | 'all'): void {
  for (const listener of listeners) listener(topics);
}
