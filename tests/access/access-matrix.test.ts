import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mayBegin } from '@chuangcheng/platform/kernel';
import type { Endpoint } from '@chuangcheng/kit/endpoint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EdgeServer, openEdgeServer, PERSONAS, type Persona } from '../edge/edge-server.ts';
import { samplePath } from '../edge/sample-path.ts';
import { type Cell, matrixDifference, type MatrixRow, renderMatrix } from './access-matrix.ts';

const FILE = 'tests/access-matrix.md';
const LEAST_ENDPOINTS = 45;

let edge: EdgeServer;
beforeAll(async () => {
  edge = await openEdgeServer();
});
afterAll(() => edge.close());

/** What the action list says of a persona. */
function stated(endpoint: Endpoint, persona: Persona): Cell {
  const { access } = endpoint;
  if ('public' in access) return 'allow';
  const actor = edge.actorOf(persona);
  if (!actor) return 'deny';
  return 'signedIn' in access || mayBegin(actor, access.action) ? 'allow' : 'deny';
}

/** What the server does. */
async function observed(endpoint: Endpoint, persona: Persona): Promise<Cell> {
  const { status, code } = await edge.ask(persona, { endpoint, url: samplePath(endpoint) });
  const isPublic = 'public' in endpoint.access;
  if (!isPublic && status === 401) return 'deny';
  return status === 403 && code === 'platform/forbidden' ? 'deny' : 'allow';
}

test('every endpoint answers every persona as the action list says, and as it is recorded', { timeout: 120_000 }, async () => {
  const rows: MatrixRow[] = [];
  const wrong: string[] = [];
  for (const endpoint of edge.endpoints) {
    const cells = {} as Record<Persona, Cell>;
    for (const persona of PERSONAS) {
      cells[persona] = await observed(endpoint, persona);
      if (cells[persona] !== stated(endpoint, persona)) wrong.push(`${endpoint.id}: ${persona} ${cells[persona]}`);
    }
    rows.push({ endpoint, cells });
  }
  expect(wrong).toEqual([]);
  expect(rows.length).toBeGreaterThan(LEAST_ENDPOINTS);
  const found = renderMatrix(rows);
  if (process.env['UPDATE_ACCESS_MATRIX']) writeFileSync(FILE, found);
  const recorded = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  expect(matrixDifference(recorded, found), `Look at each line; then UPDATE_ACCESS_MATRIX=1 writes ${FILE}`).toEqual([]);
  expect(recorded).toBe(found);
});

test('no session is 401 on everything that is not public, before the input is looked at', async () => {
  for (const endpoint of edge.endpoints.filter((one) => !('public' in one.access))) {
    const answer = await edge.ask('no session', { endpoint, url: samplePath(endpoint), body: { hostile: true } });
    expect([endpoint.id, answer.status, answer.code]).toEqual([endpoint.id, 401, 'platform/not-signed-in']);
  }
});

test('a role without the action is 403 before the input is looked at, and the attempt is on the record', async () => {
  for (const endpoint of edge.endpoints) {
    if (!('action' in endpoint.access)) continue;
    const excluded = PERSONAS.find((one) => one !== 'no session' && stated(endpoint, one) === 'deny');
    if (!excluded) continue;
    const answer = await edge.ask(excluded, { endpoint, url: samplePath(endpoint), body: 'no json at all' });
    // Text that is no JSON does not even become a body; everything else is refused for the role.
    expect([endpoint.id, answer.status === 403 || answer.code === 'platform/malformed-request']).toEqual([endpoint.id, true]);
    const again = await edge.ask(excluded, { endpoint, url: samplePath(endpoint) });
    expect([endpoint.id, again.status, again.code]).toEqual([endpoint.id, 403, 'platform/forbidden']);
  }
  const [{ n }] = (await edge.host.look(
    `SELECT count(DISTINCT action)::int AS n FROM platform.audit_entry WHERE outcome = 'refused'`,
  )) as [{ n: number }];
  const guarded = new Set(
    edge.endpoints.flatMap(({ access }) =>
      'action' in access && PERSONAS.some((one) => one !== 'no session' && !mayBegin(edge.actorOf(one) as never, access.action))
        ? [access.action]
        : [],
    ),
  );
  expect(n).toBe(guarded.size);
});

test('a changing request without its token, or from a foreign page, is refused', async () => {
  for (const endpoint of edge.endpoints.filter((one) => one.method !== 'GET')) {
    const url = samplePath(endpoint);
    if (!('public' in endpoint.access)) {
      const bare = await edge.askBare('office', { endpoint, url, body: {} });
      expect([endpoint.id, bare.status, bare.code]).toEqual([endpoint.id, 403, 'platform/csrf']);
    }
    const foreign = await edge.ask('office', { endpoint, url, body: {}, headers: { 'sec-fetch-site': 'cross-site' } });
    expect([endpoint.id, foreign.status, foreign.code]).toEqual([endpoint.id, 403, 'platform/csrf']);
  }
});
