import type { Endpoint } from '@chuangcheng/kit/endpoint';
import { sealAudit, verifyAuditChain } from '@chuangcheng/platform/audit';
import { mayBegin } from '@chuangcheng/platform/kernel';
import fc, { type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EdgeAnswer, type EdgeServer, openEdgeServer, PERSONAS, type Persona } from '../edge/edge-server.ts';
import { jsonSchemaOf } from '../edge/sample-path.ts';
import { valuesOf } from './arbitrary-input.ts';

/** How many requests, and which: a night's run takes 50,000 with another seed each time. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 2000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_924);
/** Chances in percent that a place of the input does not fit: as a good client sends it, with one slip, mostly nonsense. */
const SPOILS = [0, 4, 35] as const;
/** Each of these takes argon2 some milliseconds; the others are what the run is about. */
const SELDOM = new Set(['platform.signIn', 'platform.changePassword', 'organisation.openAccount', 'organisation.resetPassword']);

/** Refusals any endpoint may answer with; everything else stands in its contract. */
const GENERAL = new Set(
  [
    'invalid-input',
    'malformed-request',
    'not-signed-in',
    'forbidden',
    'csrf',
    'not-found',
    'already-exists',
    'changed-meanwhile',
  ].map((code) => `platform/${code}`),
);

let edge: EdgeServer;
beforeAll(async () => {
  edge = await openEdgeServer();
});
afterAll(() => edge.close());

type Shot = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

function shotsAt(endpoint: Endpoint, spoil: number): Arbitrary<Shot> {
  const part = (schema: Endpoint['body']) => (schema ? valuesOf(jsonSchemaOf(schema), spoil) : fc.constant(undefined));
  return fc.record({ params: part(endpoint.params), query: part(endpoint.query), body: part(endpoint.body) });
}

function addressOf(endpoint: Endpoint, { params, query }: Shot): string {
  const values = typeof params === 'object' && params !== null ? (params as Record<string, unknown>) : {};
  const path = endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(textOf(values[name]) || 'x'));
  const search = new URLSearchParams();
  if (typeof query === 'object' && query !== null) {
    for (const [name, value] of Object.entries(query)) {
      for (const one of Array.isArray(value) ? value : [value]) search.append(name, textOf(one));
    }
  }
  return search.size > 0 ? `${path}?${search}` : path;
}
const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();

function insiders(endpoint: Endpoint): Persona[] {
  const { access } = endpoint;
  return PERSONAS.filter((persona) => {
    const actor = edge.actorOf(persona);
    return actor !== undefined && (!('action' in access) || mayBegin(actor, access.action));
  });
}

/** What no answer may be, whatever was sent. */
function faultOf({ status, mediaType, text, code }: EdgeAnswer): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (status >= 400 && (mediaType !== 'application/problem+json' || !code)) return `status ${status} that is no problem`;
  if (/\n\s+at .+:\d+:\d+|node_modules|SELECT .+ FROM|platform\.account\b/.test(text)) return 'inner workings in the answer';
  return undefined;
}

test(`${REQUESTS} requests made from the contracts give no error of the server (FUZZ_SEED=${SEED})`, {
  timeout: 15 * 60_000,
}, async () => {
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  const accepted = new Set<string>();
  const unlisted = new Set<string>();
  const targets = edge.endpoints.filter((one) => !one.upload && !SELDOM.has(one.id));
  const each = Math.ceil(REQUESTS / (targets.length * SPOILS.length));
  for (const [index, endpoint] of edge.endpoints.filter((one) => !one.upload).entries()) {
    const personas = insiders(endpoint);
    for (const spoil of SPOILS) {
      const numRuns = SELDOM.has(endpoint.id) ? 2 : each;
      const shots = fc.sample(shotsAt(endpoint, spoil), { numRuns, seed: SEED + index * 10 + spoil });
      for (const [round, shot] of shots.entries()) {
        const url = addressOf(endpoint, shot);
        const persona = personas[round % personas.length] ?? 'no session';
        const answer = await edge.ask(persona, {
          endpoint,
          url,
          body: endpoint.method === 'GET' ? undefined : (shot.body ?? {}),
        });
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        if (answer.status < 300) accepted.add(endpoint.id);
        if (answer.code && !GENERAL.has(answer.code) && !endpoint.errors?.includes(answer.code)) {
          unlisted.add(`${endpoint.id}: ${answer.code}`);
        }
        const fault = faultOf(answer);
        if (fault)
          faults.push(`${fault}: ${persona} ${endpoint.method} ${url.slice(0, 300)} ${JSON.stringify(shot.body)?.slice(0, 500)}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect([...unlisted].sort(), 'refusals the contract does not name').toEqual([]);
  // A run in which everything bounced off the validation would prove nothing.
  expect((statuses.get(200) ?? 0) / REQUESTS).toBeGreaterThan(0.1);
  expect(statuses.get(400) ?? 0).toBeGreaterThan(REQUESTS / 10);
  expect(accepted.size).toBeGreaterThan(edge.endpoints.length / 4);
});

test('after all of it the trail is unbroken and nobody has more rights than before', async () => {
  await sealAudit.run(edge.host.system);
  expect(await verifyAuditChain(edge.host.system)).toMatchObject({ unsealed: 0, broken: null });
  const foreign = await edge.host.look(
    `SELECT a.action FROM platform.audit_entry a JOIN platform.account p ON p.id = a.account_id WHERE p.county_id <> a.county_id`,
  );
  expect(foreign).toEqual([]);
});
