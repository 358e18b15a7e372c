import { newId } from '@chuangcheng/kit/id';
import { type ImportPreview, type ImportUploaded, importEndpoints } from '@chuangcheng/kit/import-contract';
import type { ProblemBody } from '@chuangcheng/kit/problem';
import type { FastifyInstance } from 'fastify';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CSRF_COOKIE, createServer, SESSION_COOKIE } from '../http/index.ts';
import { actions } from '../kernel/index.ts';
import { registerProblems } from '../problem/index.ts';
import { startSession } from '../session/index.ts';
import { readWorkbook, spreadsheetProblems } from '../spreadsheet/index.ts';
import { ENCRYPTED_WORKBOOK, sheetData, workbookParts, zipBomb, zipped } from '../spreadsheet/workbook.fixture.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { importKind } from './import-kind.ts';
import { importRoutes } from './import-routes.ts';

actions({ 'test.import': { title: { zh: '导入测试', en: 'Import a test' }, roles: ['office'] } });
registerProblems(spreadsheetProblems);

type Row = { readonly code: string; readonly score: number };
const stored: Row[] = [];
const endpoints = importEndpoints({
  room: 'test',
  kind: 'probe',
  action: 'test.import',
  title: { zh: '测试', en: 'Test' },
});
const kind = importKind<readonly Row[]>({
  room: 'test',
  kind: 'probe',
  endpoints,
  tables: [
    {
      key: 'main',
      title: { zh: '主表', en: 'Main table' },
      required: true,
      columns: [
        { key: 'code', title: { zh: '编号', en: 'Code' }, kind: 'text', required: true },
        { key: 'score', title: { zh: '得分', en: 'Score' }, kind: 'number', required: true },
      ],
    },
  ],
  async judge(_scope, tables) {
    const { rows = [], errors = [] } = tables['main'] ?? {};
    const bad = new Set(errors.map((error) => error.row));
    const state = (rowNumber: number) => (bad.has(rowNumber) ? ('rejected' as const) : ('added' as const));
    return {
      tables: { main: { rows: rows.map(({ rowNumber }) => ({ rowNumber, state: state(rowNumber) })), faults: [] } },
      plan: rows
        .filter((row) => !bad.has(row.rowNumber))
        .map(({ values }) => ({ code: String(values['code']), score: Number(values['score']) })),
    };
  },
  commit: async (_scope, plan) => void stored.push(...plan),
});

let host: TestHost;
let app: FastifyInstance;
let headers: Record<string, string>;
beforeAll(async () => {
  host = await createTestHost();
  app = await createServer({ host: host.host, routes: importRoutes(kind), secure: false });
  const { actor } = await host.person({ role: 'office' });
  const { token, csrfToken } = await startSession(host.host, actor.countyId, actor.accountId);
  headers = { cookie: `${SESSION_COOKIE}=${token}; ${CSRF_COOKIE}=${csrfToken}`, 'x-csrf-token': csrfToken };
});
afterAll(async () => {
  await app.close();
  await host.drop();
});

const BOUNDARY = 'test-boundary';
async function upload(name: string, bytes: Uint8Array, language = 'zh-CN') {
  const payload = Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  const answer = await app.inject({
    method: 'POST',
    url: '/api/test/imports/probe',
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'accept-language': language },
    payload,
  });
  return { status: answer.statusCode, body: answer.json() as ProblemBody & ImportUploaded };
}
const post = (importId: string, step: string, body: object) =>
  app.inject({ method: 'POST', url: `/api/test/imports/probe/${importId}/${step}`, headers, payload: body });

async function nothingIsKept(work: () => Promise<void>): Promise<void> {
  const count = () =>
    host.look('SELECT (SELECT count(*) FROM platform.import_batch) AS b, (SELECT count(*) FROM platform.file) AS f');
  const before = [await count(), stored.length];
  await work();
  expect([await count(), stored.length]).toEqual(before);
}

/** The columns as the upload proposed them. */
function proposed({ tables }: ImportUploaded) {
  return {
    tables: Object.fromEntries(
      tables.map(({ key, sheet, sheets }) => [key, { sheet, columns: sheets.find((one) => one.name === sheet)?.proposed ?? {} }]),
    ),
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test('what cannot be read is refused by name and reason in both languages, and nothing of it is kept', {
  timeout: 60_000,
}, async () => {
  const good = await zipped(workbookParts(sheetData([['编号', '得分']])));
  const cases: [code: string, status: number, bytes: Uint8Array][] = [
    ['spreadsheet/empty-file', 422, new Uint8Array()],
    ['spreadsheet/not-a-workbook', 415, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['spreadsheet/encrypted-or-old', 422, ENCRYPTED_WORKBOOK],
    ['spreadsheet/damaged', 422, good.subarray(0, good.length - 25)],
    ['spreadsheet/expands-too-far', 422, await zipBomb(80)],
    ['spreadsheet/broken-quotes', 422, utf8('编号,得分\n"A1,2\n')],
    ['spreadsheet/no-data', 422, utf8('\n\n')],
  ];
  for (const [code, status, bytes] of cases) {
    await nothingIsKept(async () => {
      const zh = await upload('台账.xlsx', bytes);
      expect([zh.body.code, zh.status]).toEqual([code, status]);
      expect(zh.body.title).toContain('台账.xlsx');
      expect(zh.body.title).toContain('未导入任何内容');
      const en = await upload('ledger.xlsx', bytes, 'en');
      expect(en.body.title).toMatch(/ledger\.xlsx/);
      expect(en.body.title).not.toMatch(/[\u4e00-\u9fff]/);
    });
  }
});

test('one byte above the limit is refused while it is still arriving', async () => {
  await nothingIsKept(async () => {
    const { status, body } = await upload('大.xlsx', new Uint8Array(endpoints.upload.upload.maxBytes + 1));
    expect([status, body.code]).toEqual([413, 'platform/too-large']);
    expect(body.title).toContain('50 MB');
  });
});

test('a CSV in GB18030 is read as if it were UTF-8', async () => {
  const { body } = await upload('台账.csv', iconv.encode('编号,得分\n映川𠮷1,95.5\n', 'gb18030'));
  expect((await post(body.importId, 'preview', proposed(body))).statusCode).toBe(200);
  expect((await post(body.importId, 'commit', { mode: 'all' })).json()).toMatchObject({ added: 1, rejected: 0 });
  expect(stored.at(-1)).toEqual({ code: '映川𠮷1', score: 95.5 });
});

test('a formula on another workbook gives its stored value; without one its cell is a fault', async () => {
  const xml = sheetData([
    ['编号', '得分'],
    ['F1', { xml: '<c><f>[1]其他!A1</f><v>88</v></c>' }],
    ['F2', { xml: '<c><f>[1]其他!A2</f></c>' }],
  ]);
  const { body } = await upload('公式.xlsx', await zipped(workbookParts(xml)));
  const preview = (await post(body.importId, 'preview', proposed(body))).json() as ImportPreview;
  expect(preview.faults.map((fault) => [fault.row, fault.column, fault.code])).toEqual([[3, 'B', 'formula-error']]);

  await nothingIsKept(async () => {
    const all = await post(body.importId, 'commit', { mode: 'all' });
    expect([all.statusCode, (all.json() as ProblemBody).code]).toEqual([422, 'platform/import-has-faults']);
  });
  const errors = await app.inject({ url: `/api/test/imports/probe/${body.importId}/errors.xlsx`, headers });
  const read = await readWorkbook(errors.rawPayload, 'errors.xlsx');
  expect(read.ok && read.value.sheets[0]?.rows.map((row) => row[0]?.text)).toEqual(['编号', 'F2']);
  expect((await post(body.importId, 'commit', { mode: 'valid' })).json()).toMatchObject({ added: 1, rejected: 1 });
  expect(stored.at(-1)).toEqual({ code: 'F1', score: 88 });
});

test('an import is committed after its preview, once, and only by its id', async () => {
  const { body } = await upload('台账.csv', utf8('编号,得分\nC1,1\n'));
  const code = async (answer: ReturnType<typeof post>) => ((await answer).json() as ProblemBody).code;
  expect(await code(post(body.importId, 'commit', { mode: 'all' }))).toBe('platform/import-not-previewed');
  await post(body.importId, 'preview', proposed(body));
  await post(body.importId, 'commit', { mode: 'all' });
  expect(await code(post(body.importId, 'commit', { mode: 'all' }))).toBe('platform/import-committed');
  expect(await code(post(body.importId, 'preview', proposed(body)))).toBe('platform/import-committed');
  expect(await code(post(newId(), 'commit', { mode: 'all' }))).toBe('platform/not-found');
  expect(stored.filter((row) => row.code === 'C1').length).toBe(1);
  const again = await upload('台账.csv', utf8('编号,得分\nC1,1\n'));
  expect(again.body.importedBefore).not.toBeNull();
  expect(again.body.mappingRemembered).toBe(true);
});

test('a mapping that names no such sheet, or leaves a required column out, is refused', async () => {
  const { body } = await upload('台账.csv', utf8('编号,得分\nD1,1\n'));
  const code = async (main: object) => ((await post(body.importId, 'preview', { tables: { main } })).json() as ProblemBody).code;
  expect(await code({ sheet: '没有', columns: {} })).toBe('spreadsheet/sheet-missing');
  expect(await code({ sheet: null, columns: {} })).toBe('platform/import-table-missing');
  expect(await code({ sheet: '台账', columns: { code: 0, score: null } })).toBe('spreadsheet/columns-missing');
});
