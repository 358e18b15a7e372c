import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { organisation, rosterImport } from '@chuangcheng/modules/organisation';
import { loadFile } from '@chuangcheng/platform/import';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assessment, indexImport } from './index.ts';

const seed = (name: string) => ({
  name,
  bytes: readFileSync(fileURLToPath(new URL(`../../database/seeds/${name}`, import.meta.url))),
});
let host: TestHost;
beforeAll(async () => {
  host = await createTestHost([organisation, assessment]);
  await loadFile(rosterImport, host.system, seed('组织机构.xlsx'));
});
afterAll(() => host.drop());

test('first', async () => {
  console.time('import');
  expect(await loadFile(indexImport, host.system, seed('测评体系.xlsx'))).toEqual({});
  console.timeEnd('import');
});
test('second', async () => {
  expect(await loadFile(indexImport, host.system, seed('测评体系.xlsx'))).toEqual({});
});
