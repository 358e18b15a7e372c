import { changePassword as changePasswordEndpoint, getSession, signIn, signOut } from '../contract/index.ts';
import { CSRF_COOKIE, SESSION_COOKIE } from '../http/authenticate.ts';
import { type HttpContext, type Route, route } from '../http/route.ts';
import { type AccountActor, Refused } from '../kernel/index.ts';
import { auditSystem } from './audit-system.ts';
import { changePassword } from './change-password.ts';
import { distrustSessions, endOtherSessions, endSession, SESSION_HOURS, sessionOf } from '../session/index.ts';
import { sessionView } from './session-view.ts';
import { signInWith } from './sign-in.ts';

const COOKIE_SECONDS = SESSION_HOURS * 3600;

/** Gives the browser its session and answers with who is signed in. */
export async function welcome(http: HttpContext, session: { token: string; csrfToken: string }) {
  http.setCookie(SESSION_COOKIE, session.token, { maxAge: COOKIE_SECONDS });
  http.setCookie(CSRF_COOKIE, session.csrfToken, { maxAge: COOKIE_SECONDS, readable: true });
  return describe(http, session.token);
}

async function describe(http: HttpContext, token: string | undefined) {
  const signedIn = token ? await sessionOf(http.host, token) : undefined;
  if (!signedIn) throw new Refused({ ok: false, code: 'platform/not-signed-in' });
  return sessionView(http.host, signedIn.actor, signedIn.mustChangePassword);
}

export const authnRoutes: Route[] = [
  route(signIn, async ({ body }, _scope, http) => {
    const { address, requestId } = http;
    return welcome(http, await signInWith(http.host, body, { address, requestId, oldToken: http.cookie(SESSION_COOKIE) }));
  }),
  route(signOut, async (_input, scope, http) => {
    const actor = scope.actor as AccountActor;
    await endSession(http.host, http.cookie(SESSION_COOKIE) ?? '');
    await auditSystem(http.host, actor.countyId, 'platform.sign-out', 'done', actor.accountId, http.requestId);
    http.setCookie(SESSION_COOKIE, '', { maxAge: 0 });
    http.setCookie(CSRF_COOKIE, '', { maxAge: 0, readable: true });
    return {};
  }),
  route(getSession, async (_input, _scope, http) => describe(http, http.cookie(SESSION_COOKIE))),
  route(changePasswordEndpoint, async ({ body }, scope, http) => {
    const actor = scope.actor as AccountActor;
    await changePassword(scope, body);
    await endOtherSessions(http.host, actor.countyId, actor.accountId, http.cookie(SESSION_COOKIE));
    distrustSessions(http.host);
    return {};
  }),
];
