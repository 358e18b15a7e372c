import { newId } from '@chuangcheng/kit/id';
import { grantDuty } from '@chuangcheng/modules/organisation';
import type { Role } from '@chuangcheng/platform/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activeStreetScheme, contestedPeriod, periodHost } from '../period.fixture.ts';
import { decideObjection } from './decide-objection.ts';
import { fileObjection } from './file-objection.ts';
import { publishPeriod } from './publish-period.ts';
import { tellOfPeriod } from './tell-of-periods.ts';

let made: Awaited<ReturnType<typeof periodHost>>;
beforeAll(async () => {
  made = await periodHost();
  await activeStreetScheme(made.office);
});
afterAll(() => made.host.drop());

test('units hear of the window, the decision and the publication, the office of objections, each once', async () => {
  const { host, office, unitId } = made;
  const holder = async (role: Role, unit: string) => {
    const person = await host.person({ role, unitId: unitId(unit) });
    await grantDuty(host.system, { accountId: person.actor.accountId, role, unitId: unitId(unit) });
    return person;
  };
  const people = {
    head: await holder('unit-head', '文昭街道'),
    other: await holder('liaison', '映川街道'),
    town: await holder('liaison', '县城管执法局'),
    desk: await holder('office', '县城管执法局'),
  };
  const { id, version } = await contestedPeriod(office);
  const objection = newId();
  await fileObjection(people.head, {
    id: objection,
    periodId: id,
    unitId: unitId('文昭街道'),
    aboutKind: 'metric',
    about: 'on-time',
    reason: '有一件按期完成',
  });
  await decideObjection(office, { id: objection, version: 1, upheld: false, answer: '超期属实', figure: null });
  host.clock.set('2026-09-30T09:00:00+08:00');
  await publishPeriod(office, { id, version });
  await host.deliveries.drain();
  await tellOfPeriod(host.system, { periodId: id, month: '2026-08', group: 'street' }, 'published');
  const rows = await host.look<{ account_id: string; title: string }>(
    `SELECT account_id, title FROM platform.notification WHERE kind = 'appraisal.period'`,
  );
  const told = (who: keyof typeof people) =>
    rows
      .filter((row) => row.account_id === people[who].actor.accountId)
      .map((row) => row.title)
      .toSorted();
  const all = ['2026-08 街道考核得分征求意见', '2026-08 街道考核结果已发布'];
  expect(told('head')).toEqual(['2026-08 考核异议未获支持', ...all].toSorted());
  expect(told('other')).toEqual(all.toSorted());
  expect(told('town')).toEqual([]);
  expect(told('desk')).toEqual(['文昭街道对 2026-08 考核提出异议']);
});
