import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keepAreas, organisation, rosterImport } from '@chuangcheng/modules/organisation';
import { parseAreas } from '@chuangcheng/platform/geo';
import { loadFile } from '@chuangcheng/platform/import';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assessment, fieldPoints, indexImport, siteDirectory, sitesImport, siteTypeDirectory } from './index.ts';

const seed = (name: string) => ({
  name,
  bytes: readFileSync(fileURLToPath(new URL(`../../database/seeds/${name}`, import.meta.url))),
});

let host: TestHost;
beforeAll(async () => {
  host = await createTestHost([organisation, assessment]);
  await loadFile(rosterImport, host.system, seed('组织机构.xlsx'));
  await keepAreas(host.system, parseAreas(seed('县域.geojson').bytes).areas);
  await loadFile(indexImport, host.system, seed('测评体系.xlsx'));
});
afterAll(() => host.drop());

test('the register is imported whole, and again changes nothing', async () => {
  expect(await loadFile(sitesImport, host.system, seed('点位台账.xlsx'))).toEqual({
    added: 320,
    changed: 0,
    same: 0,
    rejected: 0,
  });
  expect(await loadFile(sitesImport, host.system, seed('点位台账.xlsx'))).toEqual({
    added: 0,
    changed: 0,
    same: 320,
    rejected: 0,
  });
  const { sites } = await siteDirectory(host.system);
  expect(sites.filter((site) => site.inUse).length).toBe(311);
  console.log(await fieldPoints(host.system), (await siteTypeDirectory(host.system)).types.length);
});
