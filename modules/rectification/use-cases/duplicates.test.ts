import { newId } from '@chuangcheng/kit/id';
import type { Scope } from '@chuangcheng/platform/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { registerCaseFile } from '../index.ts';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { duplicateDetail, listDuplicates, openDuplicates } from '../queries/list-duplicates.ts';
import { possibleDuplicates } from '../queries/possible-duplicates.ts';
import { type CaseHost, createCaseHost, IN_THE_COUNTY } from '../rectification.fixture.ts';
import { findDuplicates } from './find-duplicates.ts';
import { rejectDuplicate } from './reject-duplicate.ts';
import { restoreCase } from './restore-case.ts';
import { setDuplicateRule } from './set-duplicate-rule.ts';
import { voidCase } from './void-case.ts';

let host: CaseHost;
let office: Scope;
beforeAll(async () => {
  host = await createCaseHost();
  office = await host.as('office', '县创建办');
}, 60_000);
afterAll(() => host.drop());
/** Each test has a place of its own, a kilometre from the others. */
let place = IN_THE_COUNTY;
let places = 0;
beforeEach(() => {
  places += 1;
  place = { lng: IN_THE_COUNTY.lng, lat: IN_THE_COUNTY.lat + places * 0.001_5 };
});

const refused = (code: string) => ({ refusal: { code } });
const ALL = { page: 1, pageSize: 50, decided: true } as const;

async function register(more: object = {}) {
  const id = newId();
  const registration = {
    id,
    source: 'hotline' as const,
    categoryId: host.condition.categoryId,
    conditionId: null,
    description: '路口堆放垃圾无人清运',
    place: '东大街',
    position: place,
    siteId: null,
    reportedBy: '',
    photoIds: [] as string[],
    ...more,
  };
  return registerCaseFile(office, registration);
}

/** The pair of two case files, if it was found. */
async function pairOf(one: { id: string }, other: { id: string }) {
  await host.deliveries.drain();
  const { rows } = await listDuplicates(office, ALL);
  return rows.find((row) => [row.arrived.id, row.other.id].toSorted().join() === [one.id, other.id].toSorted().join());
}

const picture = async (hash64: string) => {
  const id = await host.photo();
  await host.look(`UPDATE platform.file SET evidence = jsonb_build_object('hash64', $2::text) WHERE id = $1`, [id, hash64]);
  return id;
};

test('only the office decides, and only office and leaders see what was found', async () => {
  const pair = await pairOf(await register(), await register());
  const inspector = await host.as('inspector', '县创建办');
  const leader = await host.as('leader', '县创建办');
  await expect(listDuplicates(inspector, ALL)).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(rejectDuplicate(leader, { id: pair!.id, reason: '理由' })).rejects.toMatchObject(refused('platform/forbidden'));
  const rule = { active: true, metres: 50, days: 3, words: 0.5, bits: 4 };
  await expect(setDuplicateRule(leader, { rule, reason: '理由' })).rejects.toMatchObject(refused('platform/forbidden'));
  expect((await duplicateDetail(leader, { id: pair!.id })).arrived.number).toBe(pair!.arrived.number);
});

describe('found', () => {
  test('near, soon and in similar words, with the reasons', async () => {
    const first = await register();
    const second = await register({
      description: '东大街路口垃圾堆放多日没人清运',
      position: { ...place, lat: place.lat + 0.0003 },
    });
    const pair = await pairOf(first, second);
    expect(pair).toMatchObject({ state: 'open', arrived: { mayBeMerged: true } });
    expect(pair!.reasons.map((reason) => reason.zh)).toEqual(['同类问题', '相距 33 米', '间隔 0 分钟', '文字相似 0.43']);
    expect((await caseFileDetail(office, { id: first.id })).relations.duplicates).toMatchObject([{ id: second.id }]);
  });
  test('of two that arrive together the one reported first was there', async () => {
    const early = await register({ reportedAt: '2026-09-24T07:00:00+08:00' });
    const pair = await pairOf(early, await register({ reportedAt: '2026-09-24T08:00:00+08:00' }));
    expect(pair!.other.id).toBe(early.id);
  });
  test('by its picture, whatever the words', async () => {
    const [a, b] = [await picture('ff00ff00ff00ff00'), await picture('ff00ff00ff00ff0f')];
    const pair = await pairOf(await register({ photoIds: [a] }), await register({ photoIds: [b], description: '乱停乱放' }));
    expect(pair!.reasons.map((reason) => reason.zh)).toContain('照片相似');
  });
  test('while it is typed', async () => {
    const first = await register();
    const asked = { categoryId: host.condition.categoryId, description: '路口堆放垃圾', ...place };
    const liaison = await host.as('liaison', '县城管执法局');
    expect((await possibleDuplicates(office, asked)).cases).toMatchObject([{ id: first.id, number: first.number }]);
    expect((await possibleDuplicates(liaison, asked)).cases).toEqual([]);
  });
  test('once per pair, however often it is delivered', async () => {
    const [first, second] = [await register(), await register()];
    await pairOf(first, second);
    expect(await findDuplicates(host.system, { caseId: first.id })).toEqual({ suggested: 0 });
    await findDuplicates(host.system, { caseId: second.id });
    const rows = await host.look(
      `SELECT 1 FROM rectification.duplicate_suggestion WHERE case_id IN ($1, $2) AND other_id IN ($1, $2)`,
      [first.id, second.id],
    );
    expect(rows.length).toBe(1);
  });
});

describe('not found', () => {
  test.each([
    ['of another kind', async () => ({ categoryId: host.phased.categoryId })],
    ['too far', async () => ({ position: { ...place, lat: place.lat + 0.0012 } })],
    ['too long ago', async () => ({ reportedAt: '2026-09-10T08:00:00+08:00' })],
    ['in other words', async () => ({ description: '占道经营影响通行' })],
    ['without a place', async () => ({ position: null })],
    ['with another picture only', async () => ({ description: '乱停乱放', photoIds: [await picture('0f0f0f0f0f0f0f0f')] })],
  ])('%s', async (_why, change) => {
    const first = await register({ photoIds: [await picture('ff00ff00ff00ff00')] });
    expect(await pairOf(first, await register(await change()))).toBeUndefined();
  });
  test('by the county’s own rule, which holds for what arrives from then on', async () => {
    const first = await register();
    const rule = { active: true, metres: 20, days: 7, words: 0.35, bits: 8 };
    const away = { position: { ...place, lat: place.lat + 0.0003 } };
    await setDuplicateRule(office, { rule, reason: '误报较多' });
    expect(await pairOf(first, await register(away))).toBeUndefined();
    await setDuplicateRule(office, { rule: { ...rule, active: false }, reason: '暂停' });
    expect(await pairOf(first, await register())).toBeUndefined();
    await setDuplicateRule(office, { rule: { ...rule, metres: 100 }, reason: '恢复' });
    expect(await pairOf(first, await register(away))).toBeDefined();
  });
});

test('rejected once it stays away, and is decided once', async () => {
  const [first, second] = [await register(), await register()];
  const pair = await pairOf(first, second);
  const waiting = await openDuplicates(office);
  await rejectDuplicate(office, { id: pair!.id, reason: '两处不同的垃圾堆' });
  expect(await openDuplicates(office)).toBe(waiting - 1);
  expect(await pairOf(first, second)).toMatchObject({ state: 'rejected', reason: '两处不同的垃圾堆' });
  await expect(rejectDuplicate(office, { id: pair!.id, reason: '理由' })).rejects.toMatchObject(
    refused('rectification/suggestion-decided'),
  );
  await expect(rejectDuplicate(office, { id: newId(), reason: '理由' })).rejects.toMatchObject(
    refused('rectification/suggestion-not-found'),
  );
});

test('merging settles the pair and shows the evidence at the other; undoing opens it again, whole', async () => {
  const photoId = await host.photo();
  const [first, second] = [await register(), await register({ photoIds: [photoId], reportedBy: '李女士' })];
  const pair = await pairOf(first, second);
  const { version } = await voidCase(office, { id: second.id, version: 1, reason: '同一处垃圾', mergedInto: first.id });
  expect(await pairOf(first, second)).toMatchObject({ id: pair!.id, state: 'merged', reason: '同一处垃圾' });
  const target = await caseFileDetail(office, { id: first.id });
  expect(target.relations.merged).toMatchObject([{ number: second.number, photoIds: [photoId], reportedBy: '李女士' }]);
  expect(target.history.at(-1)).toMatchObject({ kind: 'merged-in', reason: '同一处垃圾' });
  await restoreCase(office, { id: second.id, version, reason: '实为两处' });
  expect(await pairOf(first, second)).toMatchObject({ state: 'open', reason: null });
  expect(await caseFileDetail(office, { id: second.id })).toMatchObject({ stage: 'registered', mergedInto: null });
  expect((await caseFileDetail(office, { id: first.id })).history.at(-1)?.kind).toBe('merge-undone');
});

test('a pair one of which is void for another reason asks for no decision', async () => {
  const [first, second] = [await register(), await register()];
  await pairOf(first, second);
  const waiting = await openDuplicates(office);
  await voidCase(office, { id: second.id, version: 1, reason: '误登记', mergedInto: null });
  await host.deliveries.drain();
  expect(await openDuplicates(office)).toBe(waiting - 1);
});
