import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningProgram } from '../running/running-program.ts';
import { type ChaosCounty, openChaosCounty, registration } from './chaos-county.ts';

// Two programs on one database must behave as one: nobody can tell which of them answered.

let county: ChaosCounty;
let one: RunningProgram;
let other: RunningProgram;
let office: Record<string, string>;
beforeAll(async () => {
  county = await openChaosCounty();
  [one, other] = [await county.start(), await county.start()];
  office = await county.as(one, 'office');
}, 180_000);
afterAll(() => county?.end());

type Answer = { status: number; body: Record<string, unknown> };

async function send(program: RunningProgram, method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${program.url}${path}`, {
    method,
    headers: office,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const CASES = '/api/rectification/case-files';

test('a session of one is a session of the other', async () => {
  expect((await send(other, 'GET', '/api/session')).body).toMatchObject({ account: { name: 'chuangjianban' } });
});

test('the same registration sent to both at once is one case file with one number', async () => {
  const body = registration(newId(), county.kind, '人行道破损，两处同时上报');
  const answers = await Promise.all([send(one, 'POST', CASES, body), send(other, 'POST', CASES, body)]);
  // Whoever came while the first was being stored is told so, and learns the number by sending again.
  const again = await send(other, 'POST', CASES, body);
  expect(again.status).toBe(200);
  for (const answer of answers.filter(({ status }) => status === 200)) expect(answer.body).toEqual(again.body);
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  expect(await county.look('SELECT number FROM rectification.case_file WHERE id = $1', [body.id])).toEqual([
    { number: again.body['number'] },
  ]);
});

test('numbers given by both at once are all different', async () => {
  const sent = await Promise.all(
    Array.from({ length: 120 }, (_, index) =>
      send(index % 2 === 0 ? one : other, 'POST', CASES, registration(newId(), county.kind, `第 ${index} 处路灯不亮`)),
    ),
  );
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200));
  expect(new Set(sent.map(({ body }) => body['number'])).size).toBe(120);
});

test('two people who decide at once through different processes: one wins, the other is told', async () => {
  const body = registration(newId(), county.kind, '井盖缺失，需立即围护');
  await send(one, 'POST', CASES, body);
  const file = { version: 1, ...county.kind };
  const decided = await Promise.all([
    send(one, 'POST', `${CASES}/${body.id}/file`, file),
    send(other, 'POST', `${CASES}/${body.id}/refuse-filing`, { version: 1, reason: '属于私人产权范围' }),
  ]);
  expect(decided.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(decided.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'rectification/changed-meanwhile' });
  const stages = await county.look('SELECT kind FROM rectification.case_event WHERE case_id = $1', [body.id]);
  expect(stages.length).toBe(2);
});

test('what one has stored the other shows at once, and figures count it once', async () => {
  const before = (await send(other, 'GET', '/api/rectification/duty-board')).body as { toFile: number };
  const sent = await Promise.all(
    [one, other, one].map((program) => send(program, 'POST', CASES, registration(newId(), county.kind, '绿化带有暴露垃圾'))),
  );
  for (const { body } of sent) expect((await send(other, 'GET', `${CASES}/${body['id']}`)).status).toBe(200);
  expect((await send(one, 'GET', '/api/rectification/duty-board')).body['toFile']).toBe(before.toFile + 3);
  expect((await send(other, 'GET', '/api/rectification/duty-board')).body['toFile']).toBe(before.toFile + 3);
  // Whichever of them delivers an event, it is delivered.
  await expect.poll(() => county.look('SELECT 1 FROM platform.outbox'), { timeout: 20_000 }).toEqual([]);
});
