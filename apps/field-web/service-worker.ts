/*
 * Keeps the app itself on the phone, so that it opens without network. What people enter is none of its business: that is kept and
 * sent by the pages (app/outbox). Answers of the server are not kept here either, as they belong to whoever is signed in.
 */

// The types of pages and of workers cannot be in one program; these are the few needed here.
type LifeEvent = Event & { waitUntil(work: Promise<unknown>): void };
type RequestEvent = LifeEvent & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type ShellWorker = {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(name: 'install' | 'activate', run: (event: LifeEvent) => void): void;
  addEventListener(name: 'fetch', run: (event: RequestEvent) => void): void;
};
const worker = globalThis as unknown as ShellWorker;

// Filled in by the build.
const RELEASE = 'field-__RELEASE__';
const FILES = '__FILES__' as unknown as readonly string[];

const PAGE = '/field/';
/** Drawing maps is heavy and not needed to open the app. */
const LATER = /maplibre/;
/** Milliseconds after which a page that does not come is taken from the phone. */
const PATIENCE = 4000;

const addressOf = (file: string) => PAGE + file;

worker.addEventListener('install', (event) => {
  event.waitUntil(keep([PAGE, ...FILES.filter((file) => !LATER.test(file)).map(addressOf)]));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropFormerReleases().then(() => worker.clients.claim()));
  keep(FILES.filter((file) => LATER.test(file)).map(addressOf)).catch(() => undefined);
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith(`${PAGE}assets/`)) event.respondWith(asset(request));
});

async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(RELEASE);
  await cache.addAll([...addresses]);
}

async function dropFormerReleases(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('field-') && name !== RELEASE).map((name) => caches.delete(name)));
}

/** The page as the server has it now; as it was kept when the server does not answer, or not soon. */
async function page(request: Request): Promise<Response> {
  const kept = await caches.match(PAGE);
  const fresh = fetch(request);
  if (!kept) return fresh;
  const late = new Promise<Response>((done) => setTimeout(() => done(kept), PATIENCE));
  return Promise.race([fresh.catch(() => kept), late]);
}

/** Files have the hash of their content in their name: a kept one is never out of date. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await (await caches.open(RELEASE)).put(request, fresh.clone());
  return fresh;
}
