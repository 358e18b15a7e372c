import { newId } from '@chuangcheng/kit/id';
import type { Scope } from '@chuangcheng/platform/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerCaseFile } from '../index.ts';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { type CaseHost, createCaseHost, IN_THE_COUNTY } from '../rectification.fixture.ts';
import { restoreCase } from './restore-case.ts';
import { splitCase } from './split-case.ts';
import { voidCase } from './void-case.ts';

let host: CaseHost;
let office: Scope;
beforeAll(async () => {
  host = await createCaseHost();
  office = await host.as('office', '县创建办');
}, 60_000);
afterAll(() => host.drop());
const refused = (code: string) => ({ refusal: { code } });
const detailOf = (id: string) => caseFileDetail(office, { id });

test('only the office restores and splits', async () => {
  const { id, version } = await host.caseFile('registered');
  const parts = [part()];
  for (const role of ['inspector', 'liaison', 'leader'] as const) {
    const person = await host.as(role, '县城管执法局');
    await expect(restoreCase(person, { id, version, reason: '理由' })).rejects.toMatchObject(refused('platform/forbidden'));
    await expect(
      splitCase(person, { id, version, description: '描述', categoryId: host.condition.categoryId, parts }),
    ).rejects.toMatchObject(refused('platform/forbidden'));
  }
});

test('the time void does not count: the unit has left what it had left', async () => {
  const { id, version } = await host.caseFile('handling');
  const before = await detailOf(id);
  host.clock.set(new Date('2026-09-24T02:00:00Z'));
  const voided = await voidCase(office, { id, version, reason: '误作废', mergedInto: null });
  host.clock.set(new Date('2026-09-24T03:00:00Z'));
  await restoreCase(office, { id, version: voided.version, reason: '应继续办理' });
  const after = await detailOf(id);
  const HOUR = 3_600_000;
  expect(after.stage).toBe('handling');
  expect(after.unitId).toBe(before.unitId);
  for (const key of ['deadlineAt', 'firstDeadlineAt'] as const) {
    expect(Date.parse(after[key]!) - Date.parse(before[key]!)).toBe(HOUR);
  }
  expect(after.why.some((step) => step.zh.includes('作废后恢复，不计时'))).toBe(true);
  host.clock.set(new Date('2026-09-24T01:00:00Z'));
});

test('back to the stage it was voided in; what is not void is not restored', async () => {
  for (const stage of ['registered', 'filed'] as const) {
    const { id, version } = await host.caseFile(stage);
    await expect(restoreCase(office, { id, version, reason: '理由' })).rejects.toMatchObject(
      refused('rectification/move-not-possible'),
    );
    const voided = await voidCase(office, { id, version, reason: '误作废', mergedInto: null });
    expect((await detailOf(id)).moves).toEqual([{ move: 'restore', allowed: true, reason: null }]);
    await expect(restoreCase(office, { id, version, reason: '理由' })).rejects.toMatchObject(
      refused('rectification/changed-meanwhile'),
    );
    await restoreCase(office, { id, version: voided.version, reason: '理由' });
    expect((await detailOf(id)).stage).toBe(stage);
  }
});

const part = (more: object = {}) => ({
  id: newId(),
  categoryId: host.condition.categoryId,
  description: '路灯不亮',
  place: '',
  position: null,
  siteId: null,
  photoIds: [] as string[],
  ...more,
});

async function report() {
  const [id, ...photoIds] = [newId(), await host.photo(), await host.photo()];
  await registerCaseFile(office, {
    id,
    source: 'hotline',
    categoryId: host.condition.categoryId,
    conditionId: host.condition.id,
    description: '垃圾无人清运，另外路灯不亮',
    place: '东大街',
    position: IN_THE_COUNTY,
    siteId: null,
    reportedAt: '2026-09-23T08:00:00+08:00',
    reportedBy: '张先生',
    origin: { number: 'GD1', title: '不问热线要的' },
    photoIds,
  });
  return { id, photoIds };
}

test('a split report keeps its photos; each part has those that show it, its reporter, day and order number', async () => {
  const { id, photoIds } = await report();
  const away = { lng: IN_THE_COUNTY.lng + 0.001, lat: IN_THE_COUNTY.lat };
  const { parts } = await splitCase(office, {
    id,
    version: 1,
    description: '垃圾无人清运',
    categoryId: host.condition.categoryId,
    parts: [part({ photoIds: [photoIds[1]] }), part({ description: '井盖破损', position: away, place: '西大街' })],
  });
  const whole = await detailOf(id);
  expect(whole).toMatchObject({ stage: 'registered', version: 2, description: '垃圾无人清运' });
  expect(whole.photos.map((photo) => photo.id).toSorted()).toEqual(photoIds.toSorted());
  expect(whole.relations.parts.map((one) => one.number)).toEqual(parts.map((one) => one.number));
  expect(whole.history.at(-1)?.text.zh).toBe(
    `拆分为 3 个案卷，另立 ${parts.map((one) => one.number).join('、')}；原描述：垃圾无人清运，另外路灯不亮`,
  );
  const [first, second] = [await detailOf(parts[0]!.id), await detailOf(parts[1]!.id)];
  expect(first).toMatchObject({
    stage: 'registered',
    source: 'hotline',
    reportedBy: '张先生',
    reportedAt: '2026-09-23T00:00:00.000Z',
    place: '东大街',
    position: IN_THE_COUNTY,
    photos: [{ id: photoIds[1], moment: 'before' }],
    relations: { origin: { number: 'GD1' }, splitFrom: { id } },
  });
  expect(second).toMatchObject({ place: '西大街', position: away, photos: [] });
  expect(first.history[0]?.text.zh).toContain(`由 ${whole.number} 拆分`);
});

test('a split that does not fit leaves nothing behind', async () => {
  const { id } = await report();
  const input = { id, version: 1, description: '垃圾无人清运', categoryId: host.condition.categoryId };
  const foreign = await host.photo();
  for (const [change, code] of [
    [{ categoryId: newId() }, 'rectification/category-not-found'],
    [{ photoIds: [foreign] }, 'rectification/photo-not-found'],
    [{ position: { lng: 10, lat: 10 } }, 'rectification/outside-county'],
    [{ siteId: newId() }, 'rectification/site-not-found'],
  ] as const) {
    const parts = [part(), part(change)];
    await expect(splitCase(office, { ...input, parts })).rejects.toMatchObject(refused(code));
  }
  await expect(splitCase(office, { ...input, version: 9, parts: [part()] })).rejects.toMatchObject(
    refused('platform/changed-meanwhile'),
  );
  const handling = await host.caseFile('handling');
  await expect(splitCase(office, { ...input, ...handling, parts: [part()] })).rejects.toMatchObject(
    refused('rectification/move-not-possible'),
  );
  const filed = await host.caseFile('filed');
  await expect(
    splitCase(office, { ...input, ...filed, categoryId: host.phased.categoryId, parts: [part()] }),
  ).rejects.toMatchObject(refused('rectification/filed-kind-stays'));
  expect(await detailOf(id)).toMatchObject({ version: 1, relations: { parts: [] } });
});
