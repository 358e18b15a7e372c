import { newId } from '@chuangcheng/kit/id';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '@chuangcheng/platform/contract';
import type { RunningProgram } from '../running/running-program.ts';
import { type ChaosCounty, openChaosCounty, registration } from './chaos-county.ts';

// Program and database are killed at random while people write. What was acknowledged is there once; nothing is half done.

const ROUNDS = 5;
const WRITERS = 6;

let county: ChaosCounty;
let program: RunningProgram;
let office: Record<string, string>;
beforeAll(async () => {
  county = await openChaosCounty();
  program = await county.start();
  office = await county.as(program, 'office');
}, 180_000);
afterAll(() => county?.end());

type Acknowledged = { readonly id: string; readonly number: string };

/** Writes one case file after the other, each sent again until it is acknowledged, and a second time after that. */
async function write(writer: number, until: () => boolean, acknowledged: Acknowledged[]): Promise<void> {
  for (let count = 0; !until(); count += 1) {
    const body = JSON.stringify(registration(newId(), county.kind, `写入者 ${writer} 的第 ${count} 处问题`));
    const first = await sendUntilKept(body, until);
    if (!first) return;
    acknowledged.push(first);
    const second = await sendUntilKept(body, until);
    if (second) expect(second).toEqual(first);
  }
}

async function sendUntilKept(body: string, until: () => boolean): Promise<Acknowledged | undefined> {
  for (;;) {
    const response = await fetch(`${program.url}/api/rectification/case-files`, { method: 'POST', headers: office, body }).catch(
      () => undefined,
    );
    const answer = response?.ok ? await response.json().catch(() => undefined) : undefined;
    if (answer) return answer as Acknowledged;
    if (until()) return undefined;
    await pause(100);
  }
}

test('every acknowledged write is there once, nothing is half done, the chain verifies, the outbox drains', async () => {
  let over = false;
  const acknowledged: Acknowledged[] = [];
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer, () => over, acknowledged));
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(before + 20);
    await pause(Math.random() * 400);
    if (round % 2 === 0) county.killDatabase();
    else {
      await program.stop('SIGKILL');
      program = await county.start();
    }
  }
  const atLast = acknowledged.length;
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(atLast + 20);
  over = true;
  await Promise.all(writers);

  expect(new Set(acknowledged.map(({ number }) => number)).size).toBe(acknowledged.length);
  const ids = acknowledged.map(({ id }) => id);
  const [kept] = await county.look<{ files: number; numbers: number; events: number; audited: number; all: number }>(
    `SELECT (SELECT count(*)::int FROM rectification.case_file WHERE id = ANY($1)) AS files,
       (SELECT count(DISTINCT number)::int FROM rectification.case_file WHERE id = ANY($1)) AS numbers,
       (SELECT count(*)::int FROM rectification.case_event WHERE case_id = ANY($1) AND kind = 'register') AS events,
       (SELECT count(*)::int FROM platform.audit_entry WHERE subject_id = ANY($1) AND action = 'rectification.register') AS audited,
       (SELECT count(*)::int FROM rectification.case_file WHERE description LIKE '写入者%') AS all`,
    [ids],
  );
  const count = ids.length;
  expect(kept).toMatchObject({ files: count, numbers: count, events: count, audited: count });
  // What was stored without its answer arriving may be one per writer and kill at most.
  expect((kept?.all ?? 0) - count).toBeLessThanOrEqual(WRITERS);
  const halves = await county.look(
    `SELECT id FROM rectification.case_file f WHERE description LIKE '写入者%' AND NOT EXISTS
       (SELECT FROM rectification.case_event e WHERE e.case_id = f.id) `,
  );
  expect(halves).toEqual([]);

  await expect.poll(() => county.look('SELECT 1 FROM platform.outbox'), { timeout: 60_000 }).toEqual([]);
  const auditor = await county.as(program, 'auditadmin');
  const verified = await fetch(`${program.url}${verifyAudit.path}`, { headers: auditor });
  expect(await verified.json()).toMatchObject({ broken: null });
}, 240_000);

test('a client that hangs up leaves nothing behind: health answers, no connection stays in a transaction', async () => {
  const paths = ['/api/rectification/case-files?pageSize=200', '/api/rectification/case-files.xlsx', '/api/overview/cockpit'];
  for (let batch = 0; batch < 50; batch += 1) {
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const leaving = new AbortController();
        const answer = fetch(`${program.url}${paths[index % paths.length]}`, { headers: office, signal: leaving.signal });
        const left = answer.then((response) => response.body?.getReader().read()).catch(() => undefined);
        await pause(Math.random() * 12);
        leaving.abort();
        await left;
      }),
    );
  }
  const stuck = () =>
    county.look(`SELECT pid FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND backend_type = 'client backend'`);
  await expect.poll(stuck, { timeout: 30_000 }).toEqual([]);
  await expect
    .poll(
      async () => {
        const begun = performance.now();
        expect((await fetch(`${program.url}/healthz`)).ok).toBe(true);
        return performance.now() - begun;
      },
      { timeout: 30_000 },
    )
    .toBeLessThan(50);
}, 180_000);
