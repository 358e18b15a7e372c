import { Validator } from '@seriousme/openapi-schema-validator';
import { isDeclared } from '@chuangcheng/platform/kernel';
import { isKnownProblem, problemBody } from '@chuangcheng/platform/problem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EdgeServer, openEdgeServer } from '../edge/edge-server.ts';

type Operation = { operationId: string; summary: string; security: object[]; responses: object };
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

let edge: EdgeServer;
let document: Document;
beforeAll(async () => {
  edge = await openEdgeServer();
  const endpoint = edge.endpoints.find((one) => one.path === '/openapi.json');
  if (!endpoint) throw new Error('Nothing describes the interface');
  document = JSON.parse((await edge.ask('no session', { endpoint, url: '/openapi.json' })).text) as Document;
});
afterAll(() => edge.close());

test('the document is valid OpenAPI 3.1', async () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test('a document that is not valid is told apart', async () => {
  const broken = { ...structuredClone(document), info: { title: 'without a version' } };
  expect((await new Validator().validate(broken as never)).valid).toBe(false);
});

test('every endpoint is in the document once, under an id of its own', () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  expect(operations.map((one) => one.operationId).sort()).toEqual(edge.endpoints.map((one) => one.id).sort());
  expect(new Set(operations.map((one) => one.operationId)).size).toBe(operations.length);
});

test('every action an endpoint names is declared by somebody', () => {
  const undeclared = edge.endpoints.filter(({ access }) => 'action' in access && !isDeclared(access.action));
  expect(undeclared.map((one) => one.id)).toEqual([]);
});

test('what is public or open to everybody signed in says why', () => {
  const silent = edge.endpoints.filter(({ access }) => {
    if ('action' in access) return false;
    return ('public' in access ? access.public : access.signedIn).length < 15;
  });
  expect(silent.map((one) => one.id)).toEqual([]);
});

test('every refusal an endpoint names is worded in both languages', () => {
  const faults: string[] = [];
  for (const { id, errors = [] } of edge.endpoints) {
    for (const code of errors) {
      if (!isKnownProblem(code)) {
        faults.push(`${id}: ${code} is in no catalogue`);
        continue;
      }
      const [zh, en] = (['zh', 'en'] as const).map((language) => problemBody({ ok: false, code }, language, 'r').title);
      if (!/[\u4e00-\u9fff]/.test(zh ?? '') || !/[a-z]/i.test(en ?? '') || /[\u4e00-\u9fff]/.test(en ?? '')) {
        faults.push(`${id}: ${code} lacks a language`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test('every endpoint has a summary in both languages and a path of its place', () => {
  const faults = edge.endpoints.filter(
    ({ summary, path }) =>
      !/[\u4e00-\u9fff]/.test(summary.zh) ||
      !/^[\x20-\x7e’“”–]+$/.test(summary.en) ||
      !/^\/(api\/|open311\/|healthz$|readyz$|metrics$|openapi\.json$)/.test(path),
  );
  expect(faults.map((one) => `${one.id} ${one.summary.en}`)).toEqual([]);
});
