import { loadFile } from '@chuangcheng/platform/import';
import type { Endpoint } from '@chuangcheng/kit/endpoint';
import type { HttpContext, RawAnswer } from '@chuangcheng/platform/http';
import type { Scope } from '@chuangcheng/platform/kernel';
import { readTable } from '@chuangcheng/platform/spreadsheet';
import type { TestHost } from '@chuangcheng/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { indexImport, sitesImport, siteDirectory, siteTypeDirectory } from '../index.ts';
import { indexTree } from '../queries/index-tree.ts';
import { countyHost, seed } from '../seed.fixture.ts';
import { assessmentRoutes } from './routes.ts';

let host: TestHost;
let leader: Scope;
beforeAll(async () => {
  host = await countyHost();
  leader = await host.person({ role: 'leader' });
});
afterAll(() => host.drop());

/** Asks as the edge does: the query by its schema in, the answer by its schema out. */
async function ask(id: string, given: { query?: object; params?: object } = {}, language: 'zh' | 'en' = 'zh'): Promise<unknown> {
  const { endpoint, handler } = assessmentRoutes.find((route) => route.endpoint.id === id)!;
  const spec: Endpoint = endpoint;
  const input = {
    ...(spec.params && { params: spec.params.parse(given.params ?? {}) }),
    ...(spec.query && { query: spec.query.parse(given.query ?? {}) }),
  };
  const answer: unknown = await handler(input as never, leader, { language } as HttpContext);
  return spec.response instanceof z.ZodType ? spec.response.parse(answer) : answer;
}

const LISTS = assessmentRoutes.map((route) => route.endpoint).filter((one) => one.method === 'GET' && !one.path.includes(':'));

test('a county without an index answers with empty lists, not with errors', async () => {
  for (const { id } of LISTS) await ask(id);
  expect(await ask('assessment.getIndexTree')).toEqual({ edition: null, nodes: [] });
});

test('with an index every answer has the form its contract says', async () => {
  const office = await host.person({ role: 'office' });
  await loadFile(indexImport, office, seed('测评体系.xlsx'));
  await loadFile(sitesImport, office, seed('点位台账.xlsx'));
  for (const { id } of LISTS) await ask(id);
  const node = (await indexTree(leader, {})).nodes.find((one) => one.standard)!;
  const site = (await siteDirectory(leader)).sites[0]!;
  const type = (await siteTypeDirectory(leader)).types[0]!;
  expect(await ask('assessment.getStandard', { params: { id: node.id } })).toMatchObject({ number: '1' });
  expect(await ask('assessment.getSite', { params: { id: site.id } })).toMatchObject({ code: 'DW0001', siteType: '主干道' });
  expect(await ask('assessment.getSiteType', { params: { id: type.id } })).toMatchObject({
    items: 11,
    fullMarks: 100,
    sites: 17,
  });
});

test('a list is exported with the columns that were shown, in the reader’s language', async () => {
  const query = { state: 'not-in-use', columns: ['code', 'state'] };
  const file = (await ask('assessment.exportSites', { query }, 'en')) as RawAnswer;
  const table = await readTable(file.body as Uint8Array, 'x.xlsx', [
    { key: 'code', title: { zh: 'Code', en: 'Code' }, kind: 'text' },
    { key: 'state', title: { zh: 'State', en: 'State' }, kind: 'text' },
  ]);
  if (!table.ok) throw new Error(table.code);
  expect([file.fileName, table.value.rows.length, table.value.rows[0]?.values['state']]).toEqual(['Sites.xlsx', 9, 'Not in use']);
  expect(table.value.layout.titles).toEqual(['Code', 'State']);
});
