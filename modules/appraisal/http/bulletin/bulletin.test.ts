import { newId } from '@chuangcheng/kit/id';
import { openWorkbook } from '@chuangcheng/platform/spreadsheet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activeStreetScheme, contestedPeriod, periodHost } from '../../period.fixture.ts';
import { bulletin } from '../../queries/bulletin.ts';
import { decideObjection } from '../../use-cases/decide-objection.ts';
import { fileObjection } from '../../use-cases/file-objection.ts';
import { openPeriod } from '../../use-cases/open-period.ts';
import { publishPeriod } from '../../use-cases/publish-period.ts';
import { bulletinDocument } from './bulletin-document.ts';
import { bulletinSheet } from './bulletin-sheet.ts';
import { documentParts, paragraphs, unbalancedTags } from './read-document.fixture.ts';

let made: Awaited<ReturnType<typeof periodHost>>;
let id: string;
let version: number;
beforeAll(async () => {
  made = await periodHost();
  await activeStreetScheme(made.office);
  ({ id, version } = await contestedPeriod(made.office));
  const objection = { id: newId(), periodId: id, unitId: made.unitId('北闸街道'), aboutKind: 'metric', about: 'on-time' };
  await fileObjection(await made.liaisonOf('北闸街道'), { ...objection, reason: '两件 <已按期> & 办结' });
  const figure = { numerator: 3, denominator: 3 };
  await decideObjection(made.office, { id: objection.id, version: 1, upheld: true, answer: '核实 <成立> & 更正', figure });
});
afterAll(() => made.host.drop());

const refused = { refusal: { code: 'appraisal/step-not-possible' } };
const read = async (language: 'zh' | 'en' = 'zh') =>
  bulletinDocument(await bulletin(made.office, { id }), language, made.host.clock.now());

test('a draft is for the office; nobody has a bulletin of what is not computed', async () => {
  await expect(bulletin(await made.host.person({ role: 'finance' }), { id })).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
  await expect(bulletin(await made.liaisonOf('北闸街道'), { id })).rejects.toMatchObject(refused);
  await expect(bulletin(await made.host.person({ role: 'leader' }), { id })).rejects.toMatchObject(refused);
  const open = newId();
  await openPeriod(made.office, { id: open, month: '2026-07', group: 'street' });
  await expect(bulletin(made.office, { id: open })).rejects.toMatchObject(refused);
  const { fileName, body } = await read();
  expect(fileName).toBe('2026年8月街道考核情况通报（征求意见稿）.docx');
  expect(paragraphs(documentParts(body).get('word/document.xml') ?? '')[0]).toBe('征求意见稿');
});

test('the published document says everything in order and is well-formed', async () => {
  made.host.clock.set('2026-09-30T09:00:00+08:00');
  await publishPeriod(made.office, { id, version: version + 1 });
  const { fileName, body } = await read();
  expect(fileName).toBe('2026年8月街道考核情况通报.docx');
  const parts = documentParts(body);
  expect([...parts.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']));
  for (const [name, xml] of parts) expect(unbalancedTags(xml), name).toEqual([]);
  const lines = paragraphs(parts.get('word/document.xml') ?? '');
  const titles = [
    '2026年8月街道考核情况通报',
    '一、考核办法',
    '二、得分和名次',
    '三、红榜',
    '四、黑榜',
    '五、更正',
    '2026年9月30日',
  ];
  expect(lines.filter((line) => titles.includes(line))).toEqual(titles);
  expect(lines).toContain(
    '指标及权重：按期处置率 60（样本不少于 1）；结案率 40（样本不少于 1）。样本不足的指标不计分，其权重按比例分给其他指标。',
  );
  const table = lines.slice(lines.indexOf('名次'), lines.indexOf('三、红榜'));
  expect(table.slice(0, 18).join('|')).toBe(
    '名次|单位|按期处置率|结案率|加减分|得分|1|映川街道|2/2 100.0%|1/2 50.0%|-0.50|79.50|2|北闸街道|3/3 100.0%|1/3 33.3%|0.00|73.33',
  );
  expect(lines[lines.indexOf('三、红榜') + 1]).toBe('映川街道 79.50。');
  expect(lines[lines.indexOf('四、黑榜') + 1]).toBe('文昭街道 70.00。');
  expect(lines[lines.indexOf('五、更正') + 1]).toBe(
    '2026-09-24 北闸街道按期处置率由 1/3 = 33.3% 更正为 3/3 = 100.0%，得分由 33.33 变为 73.33。理由：核实 &lt;成立&gt; &amp; 更正',
  );
  expect(paragraphs(documentParts((await read('en')).body).get('word/document.xml') ?? '')).toContain('Scores and ranks');
});

test('everybody who reads periods has the published bulletin as a workbook to count again from', async () => {
  const sheet = await bulletinSheet(await bulletin(await made.liaisonOf('文昭街道'), { id }), 'zh');
  const opened = await openWorkbook(sheet.body as Uint8Array, sheet.fileName ?? '');
  if (!opened.ok) throw new Error(opened.code);
  const texts = opened.value.sheets.map((one) => one.rows.map((row) => row.map((cell) => cell.text)));
  expect(opened.value.sheets.map((one) => one.name)).toEqual(['得分排名', '加减分', '异议和更正', '考核办法']);
  expect(texts[0]?.[1]).toEqual(['1', '映川街道', '79.5', '红榜', '2', '2', '60', '60', '1', '2', '40', '20']);
  expect(texts[0]?.[4]?.slice(0, 3)).toEqual(['—', '鹤汀街道', '—']);
  expect(texts[1]?.slice(1)).toEqual([['映川街道', '返工', '1', '0', '-0.5']]);
  expect(texts[2]?.slice(1).map((row) => row[1])).toEqual(['异议', '更正']);
  expect(texts[3]?.length).toBe(6);
});

test('a document of eighty units takes no longer than a person waits for a click', async () => {
  const period = await bulletin(made.office, { id });
  const [row] = period.rows;
  const many = { ...period, rows: Array.from({ length: 80 }, () => row!) };
  await bulletinDocument(many, 'zh', made.host.clock.now());
  const began = performance.now();
  await bulletinDocument(many, 'zh', made.host.clock.now());
  const took = performance.now() - began;
  expect(took).toBeLessThan(1000);
});
