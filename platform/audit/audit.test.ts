import { sm3 } from '@chuangcheng/kit/sm3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepCalendarDays } from '../calendar/index.ts';
import { collectBytes } from '../spreadsheet/writing/collect-bytes.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { canonicalJson, chainLink, type SealableEntry } from './chain-link.ts';
import { allAudit, listAudit, noteReading } from './read-audit.ts';
import { auditRoutes } from './routes.ts';
import { sealEntries } from './seal-entries.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

let host: TestHost;
beforeAll(async () => {
  host = await createTestHost();
});
afterAll(() => host.drop());

/** Leaves one audit entry. */
const act = (day: string, name = '测试') => keepCalendarDays(host.system, [{ day, kind: 'holiday', name }]);
const page = { page: 1, pageSize: 50 };

test('only the audit administrator reads the trail, and an attempt is on it', async () => {
  const office = await host.person({ role: 'office' });
  await expect(listAudit(office, page)).rejects.toMatchObject({ refusal: { code: 'platform/forbidden' } });
  const auditor = await host.person({ role: 'auditadmin' });
  const { rows } = await listAudit(auditor, { ...page, accountId: office.actor.accountId });
  expect(rows).toMatchObject([{ action: 'platform.read-audit', outcome: 'refused', subjectKind: 'action' }]);
});

test('the trail is searched and filtered, newest first; reading it is on it too', async () => {
  const auditor = await host.person({ role: 'auditadmin' });
  await act('2027-01-11');
  await act('2027-01-12');
  const mine = await listAudit(auditor, { ...page, action: ['platform.edit-calendar'] });
  expect(mine.rows.map((row) => (row.detail['set'] as string[])[0]?.slice(0, 10))).toEqual(['2027-01-12', '2027-01-11']);
  expect(mine).toMatchObject({ total: 2, totalIsCapped: false });
  const oldest = await listAudit(auditor, { ...page, action: ['platform.edit-calendar'], sort: 'at', pageSize: 1 });
  expect(oldest.rows.map((row) => (row.detail['set'] as string[])[0]?.slice(0, 10))).toEqual(['2027-01-11']);
  expect((await listAudit(auditor, { ...page, search: 'calendar', from: '2026-09-25T00:00:00+08:00' })).rows).toEqual([]);
  const readings = await listAudit(auditor, { ...page, accountId: auditor.actor.accountId });
  expect(readings.rows.map((row) => row.detail['step'])).toEqual(['list', 'list', 'list', 'list']);
});

test('an export reads everything in portions', async () => {
  const auditor = await host.person({ role: 'auditadmin' });
  await host.look(
    `INSERT INTO platform.audit_entry (county_id, id, at, actor, action, outcome, subject_kind, detail)
     SELECT $1, uuidv7(), now(), '系统', 'test.many', 'done', 'test', '{}' FROM generate_series(1, 2500)`,
    [host.countyId],
  );
  const ids = new Set<string>();
  for await (const entry of allAudit(auditor, { action: ['test.many'] })) ids.add(entry.id);
  expect(ids.size).toBe(2500);
});

test('the link is SM3 over the link before and the entry, whatever the order of keys', () => {
  const entry = { id: '1', detail: { b: [1, { d: null, c: '县' }], a: true } } as unknown as SealableEntry;
  expect(canonicalJson(entry)).toBe('{"detail":{"a":true,"b":[1,{"c":"县","d":null}]},"id":"1"}');
  const bytes = Buffer.concat([Buffer.alloc(32, 7), Buffer.from(canonicalJson(entry))]);
  expect(chainLink(Buffer.alloc(32, 7), entry)).toEqual(Buffer.from(sm3(bytes)));
});

test('sealing takes what waits, once, and goes on where it ended; two at once do no harm', async () => {
  await act('2027-02-01');
  await Promise.allSettled([sealEntries(host.system), sealEntries(host.system)]);
  await sealEntries(host.system);
  const before = await verifyAuditChain(host.system);
  expect(before).toMatchObject({ unsealed: 0, broken: null });
  expect(await sealEntries(host.system)).toBe(0);
  await act('2027-02-02');
  await act('2027-02-03');
  expect((await verifyAuditChain(host.system)).unsealed).toBe(2);
  expect(await sealEntries(host.system)).toBe(2);
  const after = await verifyAuditChain(host.system);
  expect(after).toMatchObject({ sealed: before.sealed + 2, unsealed: 0, broken: null, head: { sequence: before.sealed + 2 } });
});

test('an entry that commits after younger ones were sealed is sealed too', async () => {
  await host.look(
    `INSERT INTO platform.audit_entry (county_id, id, at, actor, action, outcome, subject_kind, detail)
     VALUES ($1, uuidv7(interval '-10 minutes'), now(), '系统', 'test.late', 'done', 'test', '{}')`,
    [host.countyId],
  );
  expect(await sealEntries(host.system)).toBe(1);
});

test('the daily role can neither change nor remove an entry or a link', async () => {
  for (const statement of [
    `UPDATE platform.audit_entry SET actor = '别人'`,
    'DELETE FROM platform.audit_entry',
    `UPDATE platform.audit_seal SET hash = '\\x00'`,
    'DELETE FROM platform.audit_seal',
  ]) {
    const tried = host.host.transactions.run(host.countyId, (run) => run({ text: statement, values: [] }));
    await expect(tried, statement).rejects.toMatchObject({ code: '42501' });
  }
});

describe('what the owner of the database alters', () => {
  let sequence: number;
  beforeEach(async () => {
    const auditor = await host.person({ role: 'auditadmin' });
    await noteReading(auditor, { step: 'verify' });
    await act('2027-03-01', `记录${Math.random()}`);
    await act('2027-03-02', `记录${Math.random()}`);
    await sealEntries(host.system);
    sequence = ((await verifyAuditChain(host.system)).head?.sequence ?? 0) - 1;
  });

  /** Lets the owner change what is stored, looks, and changes it back. */
  async function tampered(change: string, back: string) {
    const [link] = await host.look<{ entry_id: string; actor: string }>(
      `SELECT s.entry_id, e.actor FROM platform.audit_seal s JOIN platform.audit_entry e ON e.id = s.entry_id
       WHERE s.county_id = $1 AND s.sequence = $2`,
      [host.countyId, sequence],
    );
    await host.look(change, [host.countyId, sequence]);
    const found = await verifyAuditChain(host.system);
    await host.look(back, [host.countyId, sequence]);
    expect((await verifyAuditChain(host.system)).broken).toBeNull();
    return { found, entryId: link?.entry_id };
  }
  const ENTRY = 'id = (SELECT entry_id FROM platform.audit_seal WHERE county_id = $1 AND sequence = $2)';

  test('an entry the owner of the database altered is found', async () => {
    const { found, entryId } = await tampered(
      `UPDATE platform.audit_entry SET detail = detail || '{"x": 1}' WHERE ${ENTRY}`,
      `UPDATE platform.audit_entry SET detail = detail - 'x' WHERE ${ENTRY}`,
    );
    expect(found.broken).toEqual({ sequence, entryId, fault: 'entry' });
  });

  test('a moment altered by a microsecond is found', async () => {
    const { found } = await tampered(
      `UPDATE platform.audit_entry SET at = at + interval '1 microsecond' WHERE ${ENTRY}`,
      `UPDATE platform.audit_entry SET at = at - interval '1 microsecond' WHERE ${ENTRY}`,
    );
    expect(found.broken).toMatchObject({ sequence, fault: 'entry' });
  });

  test('a link that was altered or taken out is found', async () => {
    const altered = await tampered(
      `UPDATE platform.audit_seal SET hash = hash || '\\x00' WHERE county_id = $1 AND sequence = $2`,
      `UPDATE platform.audit_seal SET hash = substring(hash FROM 1 FOR 32) WHERE county_id = $1 AND sequence = $2`,
    );
    expect(altered.found.broken).toMatchObject({ sequence, fault: 'entry' });
    const moved = await tampered(
      `UPDATE platform.audit_seal SET sequence = 1000000 WHERE county_id = $1 AND sequence = $2`,
      `UPDATE platform.audit_seal SET sequence = $2 WHERE county_id = $1 AND sequence = 1000000`,
    );
    expect(moved.found.broken).toMatchObject({ sequence: sequence + 1, fault: 'gap' });
  });
});

test('the export is a workbook that is written as it is read', async () => {
  const auditor = await host.person({ role: 'auditadmin' });
  const found = auditRoutes.find((one) => one.endpoint.id === 'platform.exportAuditEntries');
  const answer = (await found?.handler(
    { query: { page: 1, pageSize: 50, columns: ['actor'] } } as never,
    auditor as never,
    { language: 'en' } as never,
  )) as unknown as { body: AsyncIterable<Uint8Array>; fileName: string };
  expect(answer.fileName).toBe('audit-trail.xlsx');
  const bytes = await collectBytes(answer.body);
  expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK');
});
