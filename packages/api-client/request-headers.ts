import type { Method } from '@chuangcheng/kit/endpoint';

const CSRF_COOKIE = 'cc_csrf';
const language = { tag: 'zh-CN' };

/** Sets the language in which the server words its answers, such as `zh-CN` or `en`. */
export function setRequestLanguage(tag: string): void {
  language.tag = tag;
}

/** Headers of every request. Anything but GET repeats the CSRF cookie, which only this origin can read. */
export function requestHeaders(method: Method, cookies: string): Record<string, string> {
  const token = method === 'GET' ? undefined : readCookie(cookies, CSRF_COOKIE);
  return {
    Accept: 'application/json',
    'Accept-Language': language.tag,
    ...(token !== undefined && { 'X-CSRF-Token': token }),
  };
}

/** Was this browser given a session? It may have ended since; without the cookie there surely is none. */
export function mayHaveSession(): boolean {
  return readCookie(document.cookie, CSRF_COOKIE) !== undefined;
}

function readCookie(cookies: string, name: string): string | undefined {
  const found = cookies.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}
