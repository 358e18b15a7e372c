import { rooms } from '../../apps/server/rooms.ts';
import { allRoutes } from '../../apps/server/all-routes.ts';
import { firstRun } from '../../apps/server/first-run.ts';
import type { Endpoint } from '@chuangcheng/kit/endpoint';
import { CSRF_COOKIE, createServer, SESSION_COOKIE } from '@chuangcheng/platform/http';
import type { AccountActor, Role } from '@chuangcheng/platform/kernel';
import { startSession } from '@chuangcheng/platform/session';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';

/** Who knocks: everybody the product knows, one without a session, and an office of another county. */
export const PERSONAS = [
  'no session',
  'liaison elsewhere',
  'liaison',
  'inspector',
  'verifier',
  'unit-head',
  'office',
  'leader',
  'finance',
  'publicity',
  'sysadmin',
  'secadmin',
  'auditadmin',
  'other county',
] as const;
export type Persona = (typeof PERSONAS)[number];

export type EdgeRequest = {
  readonly endpoint: Endpoint;
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type EdgeAnswer = {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
  /** Code of the problem, if it is one. */
  readonly code: string | undefined;
};

/** The whole product behind its real edge, on a database of the test's own. */
export type EdgeServer = {
  readonly host: TestHost;
  readonly endpoints: readonly Endpoint[];
  actorOf(persona: Persona): AccountActor | undefined;
  /** Sends a request with a session and everything a browser sends with it. */
  ask(persona: Persona, request: EdgeRequest): Promise<EdgeAnswer>;
  /** Sends a request with the session only. */
  askBare(persona: Persona, request: EdgeRequest): Promise<EdgeAnswer>;
  close(): Promise<void>;
};

type Knocker = { readonly actor: AccountActor; token: string; csrfToken: string };

export async function openEdgeServer(): Promise<EdgeServer> {
  const host = await createTestHost(rooms);
  const routes = allRoutes(host.host, firstRun());
  const app = await createServer({ host: host.host, routes, secure: false });
  await app.ready();
  const knockers = new Map<Persona, Knocker>();
  for (const persona of PERSONAS) {
    if (persona === 'no session') continue;
    const { actor } =
      persona === 'other county'
        ? await host.stranger({ role: 'office' })
        : persona === 'liaison elsewhere'
          ? await host.person({ role: 'liaison', unitName: '别的单位' })
          : await host.person({ role: persona as Role, unitName: '城管执法局' });
    knockers.set(persona, { actor, ...(await startSession(host.host, actor.countyId, actor.accountId)) });
  }

  async function send(persona: Persona, request: EdgeRequest, csrf: boolean): Promise<EdgeAnswer> {
    const { endpoint, url, body } = request;
    const knocker = knockers.get(persona);
    // Signing out has ended the session of whoever tried it.
    if (knocker && endpoint.id === 'platform.signOut') {
      Object.assign(knocker, await startSession(host.host, knocker.actor.countyId, knocker.actor.accountId));
    }
    const headers: Record<string, string> = { ...request.headers };
    if (knocker) headers['cookie'] = `${SESSION_COOKIE}=${knocker.token}; ${CSRF_COOKIE}=${knocker.csrfToken}`;
    if (knocker && csrf && endpoint.method !== 'GET') headers['x-csrf-token'] = knocker.csrfToken;
    if (body !== undefined) headers['content-type'] ??= 'application/json';
    const { response } = endpoint;
    const isStream = response !== undefined && 'raw' in response && response.raw === 'text/event-stream';
    const answer = await app.inject({
      method: endpoint.method,
      url,
      headers,
      payloadAsStream: isStream,
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    if (knocker && endpoint.id === 'platform.signOut') {
      Object.assign(knocker, await startSession(host.host, knocker.actor.countyId, knocker.actor.accountId));
    }
    // An answer without an end is known by its head.
    const text = isStream ? await headOf(answer.stream()) : answer.payload;
    const mediaType = String(answer.headers['content-type'] ?? '').split(';')[0] as string;
    const isProblem = mediaType === 'application/problem+json';
    return {
      status: answer.statusCode,
      mediaType,
      text,
      code: isProblem ? (JSON.parse(text) as { code: string }).code : undefined,
    };
  }

  return {
    host,
    endpoints: routes.map((one) => one.endpoint),
    actorOf: (persona) => knockers.get(persona)?.actor,
    ask: (persona, request) => send(persona, request, true),
    askBare: (persona, request) => send(persona, request, false),
    async close() {
      await app.close();
      await host.drop();
    },
  };
}

async function headOf(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const chunk of stream) return String(chunk);
  return '';
}
