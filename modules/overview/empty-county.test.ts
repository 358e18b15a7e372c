import type { TestHost } from '@chuangcheng/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCockpit } from './contract/index.ts';
import { createOverviewHost } from './overview.fixture.ts';
import { cockpit } from './queries/cockpit.ts';

let host: TestHost;
beforeAll(async () => {
  host = await createOverviewHost();
});
afterAll(() => host.drop());

test('an empty county has dashes, no zeros made of nothing', async () => {
  const found = await cockpit(await host.person({ role: 'leader' }), undefined);
  expect(getCockpit.response.parse(found)).toEqual(found);
  expect(found.standing).toMatchObject({
    meanScore: { numerator: 0, denominator: 0 },
    coveredPoints: { numerator: 0, denominator: 40 },
  });
  expect([found.trend, found.behind, found.cases.onTime]).toEqual([[], [], { numerator: 0, denominator: 0 }]);
  // One village without a liaison officer is the roster's one gap.
  expect(found.decisions.map(({ key, count }) => [key, count])).toContainEqual(['vacant', 1]);
});
