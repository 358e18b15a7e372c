import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerCaseFile } from '../index.ts';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { type CaseHost, createCaseHost, IN_THE_COUNTY } from '../rectification.fixture.ts';

let host: CaseHost;
beforeAll(async () => {
  host = await createCaseHost();
}, 60_000);
afterAll(() => host.drop());

const registration = (more: object = {}) => ({
  id: newId(),
  source: 'patrol' as const,
  categoryId: host.condition.categoryId,
  conditionId: host.condition.id,
  description: '路口堆放垃圾无人清运',
  place: '东大街',
  position: IN_THE_COUNTY,
  siteId: null,
  reportedBy: '采集员甲',
  photoIds: [] as string[],
  ...more,
});
const refused = (code: string) => ({ refusal: { code } });

test('leaders and finance do not register', async () => {
  for (const role of ['leader', 'finance'] as const) {
    const person = await host.as(role, '县创建办');
    await expect(registerCaseFile(person, registration())).rejects.toMatchObject(refused('platform/forbidden'));
  }
});

test('a registration has its number of the day, its place as units, its photos and the first entry of its history', async () => {
  const liaison = await host.as('liaison', '县城管执法局');
  const photoId = await host.photo();
  const input = registration({ photoIds: [photoId] });
  const { number } = await registerCaseFile(liaison, input);
  expect(number).toMatch(/^CC-20260924-\d{5}$/);
  const detail = await caseFileDetail(await host.as('office', '县创建办'), { id: input.id });
  expect(detail).toMatchObject({
    number,
    stage: 'registered',
    town: '映川',
    village: '老码头',
    photoId,
    photos: [{ id: photoId, moment: 'before' }],
    clock: { light: null, text: { zh: '待立案，时限尚未起算' } },
    reportedBy: '采集员甲',
    reportedAt: '2026-09-24T01:00:00.000Z',
  });
  expect(detail.gridCode).toMatch(/^\d{14}$/);
  expect(detail.history).toMatchObject([{ kind: 'register', actor: `县城管执法局 ${liaison.actor.displayName}` }]);
  expect(detail.history[0]?.text.zh).toMatch(/^登记：采集员巡查，/);
});

test('sent again it is the same case file; others come with numbers of their own', async () => {
  const office = await host.as('office', '县创建办');
  const input = registration();
  const first = await registerCaseFile(office, input);
  expect(await registerCaseFile(office, input)).toEqual(first);
  const numbers = await Promise.all(Array.from({ length: 20 }, () => registerCaseFile(office, registration())));
  expect(new Set([first, ...numbers].map((one) => one.number)).size).toBe(21);
  const [{ count } = {}] = await host.look('SELECT count(*) FROM rectification.case_event WHERE case_id = $1', [input.id]);
  expect(count).toBe('1');
});

test('two requests with the same id at once store one', async () => {
  const office = await host.as('office', '县创建办');
  const input = registration();
  const outcomes = await Promise.allSettled([registerCaseFile(office, input), registerCaseFile(office, input)]);
  expect(outcomes.filter((one) => one.status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
  const rows = await host.look('SELECT 1 FROM rectification.case_event WHERE case_id = $1', [input.id]);
  expect(rows.length).toBe(1);
});

test('what does not fit is refused and leaves nothing behind', async () => {
  const office = await host.as('office', '县创建办');
  for (const [change, code] of [
    [{ categoryId: newId() }, 'rectification/category-not-found'],
    [{ conditionId: newId() }, 'rectification/condition-not-found'],
    [{ conditionId: host.phased.id }, 'rectification/condition-not-found'],
    [{ position: { lng: 30.47, lat: 60.6 } }, 'rectification/outside-county'],
    [{ siteId: newId() }, 'rectification/site-not-found'],
    [{ photoIds: [newId()] }, 'rectification/photo-not-found'],
  ] as const) {
    const input = registration(change);
    await expect(registerCaseFile(office, input)).rejects.toMatchObject(refused(code));
    expect(await host.look('SELECT 1 FROM rectification.case_file WHERE id = $1', [input.id])).toEqual([]);
  }
});

test('the time of a report is never in the future', async () => {
  const office = await host.as('office', '县创建办');
  const input = registration({ reportedAt: '2026-09-30T08:00:00+08:00' });
  await registerCaseFile(office, input);
  expect((await caseFileDetail(office, { id: input.id })).reportedAt).toBe('2026-09-24T01:00:00.000Z');
});
