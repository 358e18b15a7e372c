import type { Endpoint } from '@chuangcheng/kit/endpoint';
import type { FastifyRequest } from 'fastify';
import { type SignedIn, sessionOf } from '../session/index.ts';
import { auditRefused, type Host, mayBegin, Refused, type Scope } from '../kernel/index.ts';

export const SESSION_COOKIE = 'cc_session';
export const CSRF_COOKIE = 'cc_csrf';

/** Endpoints a person with a first password may still use. */
const BEFORE_PASSWORD_CHANGE = new Set(['platform.getSession', 'platform.changePassword', 'platform.signOut']);

/**
 * Who asks, and may they begin this at all? Runs before the input is looked at.
 * @throws Refused `platform/not-signed-in`, `platform/csrf`, `platform/password-change-required`, `platform/forbidden`
 */
export async function authenticate(host: Host, endpoint: Endpoint, request: FastifyRequest): Promise<Scope | undefined> {
  const { access } = endpoint;
  const unsafe = endpoint.method !== 'GET';
  if (unsafe) refuseForeignOrigin(request);
  if ('public' in access) return undefined;
  const token = request.cookies[SESSION_COOKIE];
  const signedIn = token ? await sessionOf(host, token) : undefined;
  if (!signedIn) throw new Refused({ ok: false, code: 'platform/not-signed-in' });
  if (unsafe) refuseForged(request, signedIn);
  if (signedIn.mustChangePassword && !BEFORE_PASSWORD_CHANGE.has(endpoint.id)) {
    throw new Refused({ ok: false, code: 'platform/password-change-required' });
  }
  const scope: Scope = { host, actor: signedIn.actor, requestId: request.id };
  if ('action' in access && !mayBegin(signedIn.actor, access.action)) {
    await auditRefused(scope, access.action);
    throw new Refused({ ok: false, code: 'platform/forbidden' });
  }
  return scope;
}

/** Browsers name the origin of every changing request; programs without a browser send none. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused({ ok: false, code: 'platform/csrf' });
}

function refuseForged(request: FastifyRequest, signedIn: SignedIn): void {
  if (request.headers['x-csrf-token'] !== signedIn.csrfToken) throw new Refused({ ok: false, code: 'platform/csrf' });
}
