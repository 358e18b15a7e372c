import { mayBegin } from '@chuangcheng/platform/kernel';
import type { Endpoint, Schema } from '@chuangcheng/kit/endpoint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EdgeAnswer, type EdgeServer, openEdgeServer, PERSONAS, type Persona } from '../edge/edge-server.ts';
import { isId, paramsOf, samplePath } from '../edge/sample-path.ts';

let edge: EdgeServer;
beforeAll(async () => {
  edge = await openEdgeServer();
});
afterAll(() => edge.close());

/** Somebody who may begin it. Every endpoint has one, or nobody could ever use it. */
function insider({ id, access }: Endpoint): Persona {
  const found = PERSONAS.find((persona) => {
    const actor = edge.actorOf(persona);
    return 'action' in access ? actor !== undefined && mayBegin(actor, access.action) : actor !== undefined;
  });
  if (!found) throw new Error(`Nobody may use ${id}`);
  return found;
}

const isProblem = (answer: EdgeAnswer) =>
  answer.mediaType === 'application/problem+json' &&
  answer.code !== undefined &&
  !/\bat .+:\d+:\d+|node_modules/.test(answer.text);

test('an id that does not exist is 404', async () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const endpoint of edge.endpoints) {
    const needsMore = endpoint.method !== 'GET' && (endpoint.body !== undefined || endpoint.upload !== undefined);
    if (needsMore || !Object.values(paramsOf(endpoint)).some(isId)) continue;
    if (endpoint.query && !endpoint.query.safeParse({}).success) continue;
    seen += 1;
    const answer = await edge.ask(insider(endpoint), { endpoint, url: samplePath(endpoint) });
    if (answer.status !== 404 || !isProblem(answer)) wrong.push(`${endpoint.id}: ${answer.status} ${answer.code ?? ''}`);
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(5);
});

test('input that does not fit the contract is 400 with the faults by field', async () => {
  const wrong: string[] = [];
  const expectInvalid = async (endpoint: Endpoint, url: string, body: unknown, headers?: Record<string, string>) => {
    const answer = await edge.ask(insider(endpoint), { endpoint, url, body, headers });
    const errors = isProblem(answer) ? (JSON.parse(answer.text) as { errors?: { path: string; message: string }[] }).errors : [];
    const said = errors !== undefined && errors.length > 0 && errors.every((one) => one.message.length > 1);
    if (answer.status !== 400 || answer.code !== 'platform/invalid-input' || !said) {
      wrong.push(`${endpoint.id} ${url}: ${answer.status} ${answer.text.slice(0, 200)}`);
    }
  };
  const refuses = (schema: Schema | undefined, value: unknown) => schema !== undefined && !schema.safeParse(value).success;
  for (const endpoint of edge.endpoints) {
    const path = samplePath(endpoint);
    for (const [name, schema] of Object.entries(paramsOf(endpoint))) {
      if (isId(schema))
        await expectInvalid(endpoint, samplePath(endpoint, { [name]: 'no-id' }), upload(endpoint) ?? {}, form(endpoint));
    }
    if (refuses(endpoint.query, { page: '0' })) await expectInvalid(endpoint, `${path}?page=0`, undefined);
    if (endpoint.upload) {
      if (refuses(endpoint.body, {})) await expectInvalid(endpoint, path, upload(endpoint), form(endpoint));
    } else if (refuses(endpoint.body, {})) await expectInvalid(endpoint, path, {});
  }
  expect(wrong).toEqual([]);
});

test('an upload without a file is refused', async () => {
  for (const endpoint of edge.endpoints.filter((one) => one.upload)) {
    const answer = await edge.ask(insider(endpoint), { endpoint, url: samplePath(endpoint), body: {} });
    expect([endpoint.id, answer.status, answer.code]).toEqual([endpoint.id, 400, 'platform/file-missing']);
  }
});

/** Deep enough to run out of stack, had anything of the server recursed into it. */
const DEEP = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

const HOSTILE = [
  '',
  '\u0000',
  "' OR 1=1; DROP TABLE platform.account; --",
  '../../../../etc/passwd',
  '%00%ff',
  '\ud800',
  '🏙️'.repeat(2000),
  '{"$gt": ""}',
  '__proto__',
  '9'.repeat(400),
  '-1',
  'NaN',
  '2026-02-30',
  '<script>alert(1)</script>',
  '=cmd|calc',
];

test('hostile input anywhere is refused or harmless, never an error of the server', { timeout: 120_000 }, async () => {
  const wrong: string[] = [];
  const look = (endpoint: Endpoint, what: string, answer: EdgeAnswer) => {
    const isRefusedBadly = answer.status >= 400 && !isProblem(answer);
    if (answer.status >= 500 || isRefusedBadly)
      wrong.push(`${endpoint.id} ${what.slice(0, 60)}: ${answer.status} ${answer.text.slice(0, 200)}`);
  };
  for (const endpoint of edge.endpoints) {
    const persona = insider(endpoint);
    const queryNames = endpoint.query && 'shape' in endpoint.query ? Object.keys(endpoint.query.shape as object) : [];
    const bodyNames = endpoint.body && 'shape' in endpoint.body ? Object.keys(endpoint.body.shape as object) : [];
    for (const text of HOSTILE) {
      const encoded = encodeURIComponent(text.toWellFormed());
      const names = Object.keys(paramsOf(endpoint));
      if (names.length > 0 && text !== '') {
        const url = endpoint.path.replace(/:\w+/g, () => encoded);
        look(
          endpoint,
          `params ${text}`,
          await edge.ask(persona, { endpoint, url, body: endpoint.method === 'GET' ? undefined : {} }),
        );
      }
      if (queryNames.length > 0) {
        const url = `${samplePath(endpoint)}?${queryNames.map((name) => `${name}=${encoded}`).join('&')}`;
        look(endpoint, `query ${text}`, await edge.ask(persona, { endpoint, url }));
      }
      if (endpoint.method !== 'GET' && !endpoint.upload) {
        const body = Object.fromEntries(bodyNames.map((name) => [name, text]));
        look(endpoint, `body ${text}`, await edge.ask(persona, { endpoint, url: samplePath(endpoint), body }));
      }
    }
    if (endpoint.method === 'GET') continue;
    for (const raw of ['', '{', 'null', '[]', '"text"', '{"__proto__": {"admin": true}}', DEEP]) {
      look(endpoint, `raw ${raw.slice(0, 20)}`, await edge.ask(persona, { endpoint, url: samplePath(endpoint), body: raw }));
    }
    const xml = { 'content-type': 'application/xml' };
    look(endpoint, 'xml', await edge.ask(persona, { endpoint, url: samplePath(endpoint), body: '<a/>', headers: xml }));
  }
  expect(wrong).toEqual([]);
});

test('an address nobody knows is 404 in the same form', async () => {
  const nowhere = { method: 'GET', id: 'none' } as Endpoint;
  for (const url of ['/api/nothing', '/api/organisation/units/x/y/z', '/%2e%2e/etc/passwd']) {
    const answer = await edge.ask('office', { endpoint: nowhere, url });
    expect([url, answer.status, answer.code]).toEqual([url, 404, 'platform/not-found']);
  }
});

const BOUNDARY = 'cc-boundary';

function form(endpoint: Endpoint): Record<string, string> | undefined {
  return endpoint.upload && { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
}

/** A body with one small file and no other field. */
function upload(endpoint: Endpoint): string | undefined {
  return (
    endpoint.upload &&
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="x.csv"\r\n\r\na,b\r\n--${BOUNDARY}--\r\n`
  );
}
