import { newId } from '@chuangcheng/kit/id';
import { grantDuty } from '@chuangcheng/modules/organisation';
import type { Role } from '@chuangcheng/platform/kernel';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CaseChanged } from '../events.ts';
import { type CaseHost, createCaseHost } from '../rectification.fixture.ts';
import { answerExtension } from './answer-extension.ts';
import { arbitrateCase } from './arbitrate-case.ts';
import { askExtension } from './ask-extension.ts';
import { contestCase } from './contest-case.ts';
import { passCase } from './pass-case.ts';
import { refuseFiling } from './refuse-filing.ts';
import { reportCase } from './report-case.ts';
import { reworkCase } from './rework-case.ts';
import { tellOfMoves } from './tell-of-moves.ts';

let host: CaseHost;
type Person = Awaited<ReturnType<CaseHost['as']>>;
let people: Record<'liaison' | 'head' | 'office' | 'verifier' | 'other', Person>;
beforeAll(async () => {
  host = await createCaseHost();
  const holding = async (role: Role, unit: string) => {
    const person = await host.as(role, unit);
    await grantDuty(host.system, { accountId: person.actor.accountId, role, unitId: host.unit(unit) });
    return person;
  };
  people = {
    liaison: await holding('liaison', '县城管执法局'),
    head: await holding('unit-head', '县城管执法局'),
    office: await holding('office', '县创建办'),
    verifier: await holding('verifier', '县教育局'),
    other: await holding('liaison', '县住建局'),
  };
}, 60_000);
afterAll(() => host.drop());
afterEach(() => host.look('DELETE FROM platform.notification'));

/** Who was told what since the last look, once everything has been delivered. */
async function told() {
  await host.deliveries.drain();
  const rows = await host.look<{ account_id: string; title: string; href: string }>(
    'SELECT account_id, title, href FROM platform.notification ORDER BY created_at, id',
  );
  await host.look('DELETE FROM platform.notification');
  const names = new Map(Object.entries(people).map(([name, person]) => [person.actor.accountId, name]));
  const word = (title: string) => title.replace(/案卷 \S+?(?=[，\s]|的|$)/, '案卷 *');
  return rows.map((row) => `${names.get(row.account_id)}: ${word(row.title)}`).toSorted();
}
const report = async (file: { id: string; version: number }) =>
  reportCase(people.liaison, { ...file, result: '已清理', photoIds: [await host.photo()] });

test('registered, filed or refused asks nobody; dispatched is told to liaison and head of the unit with its deadline', async () => {
  await refuseFiling(people.office, { ...(await host.caseFile('registered')), reason: '属于私人庭院内部' });
  await host.caseFile('filed');
  expect(await told()).toEqual([]);
  const { id } = await host.caseFile('handling');
  await host.deliveries.drain();
  const [message] = await host.look('SELECT kind, body, href FROM platform.notification WHERE account_id = $1', [
    people.liaison.actor.accountId,
  ]);
  expect(message).toEqual({
    kind: 'rectification.moved',
    body: expect.stringMatching(/^.+，老码头社区东大街。须于 9月24日\(周四\) 15:30 前处置并反馈。$/),
    href: `/rectification/case-files/${id}`,
  });
  expect(await told()).toEqual(['head: 案卷 * 派遣给县城管执法局处置', 'liaison: 案卷 * 派遣给县城管执法局处置']);
});

test('contested goes to the office, the ruling to the unit that is to handle it', async () => {
  const reason = '不在职责范围';
  const first = await host.caseFile('handling');
  const second = await host.caseFile('handling');
  await told();
  const [one, two] = [
    await contestCase(people.liaison, { ...first, reason, suggestedUnitId: null }),
    await contestCase(people.liaison, { ...second, reason, suggestedUnitId: null }),
  ];
  expect(await told()).toEqual(Array(2).fill('office: 县城管执法局退回案卷 *，请仲裁'));
  await arbitrateCase(people.office, { id: first.id, ...one, unitId: host.unit('县城管执法局'), reason });
  await arbitrateCase(people.office, { id: second.id, ...two, unitId: host.unit('县住建局'), reason });
  expect(await told()).toEqual([
    'head: 案卷 * 维持派遣，仍由县城管执法局处置',
    'liaison: 案卷 * 维持派遣，仍由县城管执法局处置',
    'other: 案卷 * 经仲裁派遣给县住建局处置',
  ]);
});

test('an extension: asked of the office, answered to the unit', async () => {
  const file = await host.caseFile('handling');
  await told();
  const asked = await askExtension(people.liaison, { ...file, reason: '需夜间施工', wantedUntil: '2026-09-28T18:00:00+08:00' });
  expect(await told()).toEqual(['office: 县城管执法局为案卷 * 申请延期，请答复']);
  await answerExtension(people.office, { id: file.id, ...asked, granted: true, answer: '同意' });
  expect(await told()).toEqual(['head: 案卷 * 的延期申请已答复', 'liaison: 案卷 * 的延期申请已答复']);
});

test('what waits to be verified or closed is told once an hour to those who do it; rework to the unit', async () => {
  const [one, two] = [await host.caseFile('handling'), await host.caseFile('handling')];
  await told();
  const first = await report(one);
  expect(await told()).toEqual(['office: 1 个案卷待核查', 'verifier: 1 个案卷待核查']);
  const second = await report(two);
  expect(await told()).toEqual(['office: 2 个案卷待核查', 'verifier: 2 个案卷待核查']);
  await reworkCase(people.verifier, { id: one.id, ...first, reason: '仍有遗撒', photoIds: [] });
  expect(await told()).toEqual(['head: 案卷 * 核查未通过，由县城管执法局返工', 'liaison: 案卷 * 核查未通过，由县城管执法局返工']);
  await passCase(people.verifier, { id: two.id, ...second, note: '', photoIds: [await host.photo()] });
  expect(await told()).toEqual(['office: 1 个案卷待结案']);
});

test('within the hour nobody is told of the same list again; in the next one they are', async () => {
  const titles = async () => {
    await host.deliveries.drain();
    const rows = await host.look<{ title: string }>(
      'SELECT title FROM platform.notification WHERE account_id = $1 ORDER BY title',
      [people.verifier.actor.accountId],
    );
    return rows.map((row) => row.title);
  };
  host.clock.set('2026-09-24T02:00:00.000Z');
  const [one, two, three] = [await host.caseFile('handling'), await host.caseFile('handling'), await host.caseFile('handling')];
  await report(one);
  const before = await titles();
  expect(before.length).toBe(1);
  await report(two);
  expect(await titles()).toEqual(before);
  host.clock.set('2026-09-24T03:00:00.000Z');
  await report(three);
  expect((await titles()).length).toBe(2);
  host.clock.set('2026-09-24T01:00:00.000Z');
});

test('delivered twice it is told once; what has moved on is not told; nothing of a case file that is not there', async () => {
  const { id, version } = await host.caseFile('handling');
  const change = (move: CaseChanged['move'], more: Partial<CaseChanged> = {}): CaseChanged => ({
    caseId: id,
    number: 'X',
    move,
    version,
    stage: 'handling',
    unitId: host.unit('县城管执法局'),
    before: null,
    after: { keys: {}, days: {} },
    ...more,
  });
  expect((await told()).length).toBe(2);
  await tellOfMoves(host.system, [change('dispatch'), change('dispatch')]);
  await tellOfMoves(host.system, [change('dispatch')]);
  expect((await told()).length).toBe(2);
  await tellOfMoves(host.system, [change('dispatch', { unitId: host.unit('县住建局') })]);
  await tellOfMoves(host.system, [change('contest', { stage: 'contested' })]);
  await tellOfMoves(host.system, [change('dispatch', { caseId: newId() })]);
  expect(await told()).toEqual([]);
});
