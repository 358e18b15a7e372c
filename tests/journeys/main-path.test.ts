import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgram, startRunning } from '../running/running-program.ts';
import { openBrowser, type Person, sitDown } from './browser.ts';
import { openAccounts, type Staff } from './open-accounts.ts';
import { fillVisit, PHOTO } from './fill-visit.ts';
import { importFile } from './import-file.ts';

// The way of a county office from an empty installation to a ranking, as a person walks it. Each step needs the one before.

const PASSWORD = 'Chuangcheng-2026';
const folder = mkdtempSync(join(tmpdir(), 'cc-journey-'));
let program: RunningProgram;
let browser: Browser;
let founder: Person;
let staff: Staff;

beforeAll(async () => {
  program = await startRunning('start', folder);
  browser = await openBrowser();
  founder = await sitDown(browser, program.url);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('an empty installation is founded with the code it printed', async () => {
  const { page } = founder;
  await expect.poll(() => /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(program.printed())?.[0]).toBeTruthy();
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(program.printed())?.[0] ?? '';
  await page.goto('/');
  await page.getByLabel('一次性设置码').fill(code);
  await page.getByLabel('县（市、区）名称').fill('澄川县');
  await page.getByLabel('行政区划代码').fill('990021');
  await page.getByLabel('姓名').fill('创建办主任');
  await page.getByLabel('账号').fill('zhuren');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('再次输入', { exact: false }).fill(PASSWORD);
  await page.getByRole('button', { name: '启用系统' }).click();
  await page.waitForURL('**/set-up');
  await page.getByRole('main').getByText('组织机构').first().waitFor();
});

test('the office imports its own files, and every number is the one the files state', async () => {
  const { page } = founder;
  await importFile(page, '/organisation/import', '组织机构.xlsx', /全部导入 257 行/);
  await page.goto('/organisation/areas/import');
  await page.locator('input[type=file]').setInputFiles(join(import.meta.dirname, '../../database/seeds/县域.geojson'));
  await page.getByText('1,105').or(page.getByText('1105')).first().waitFor();
  const index = await importFile(page, '/assessment/import', '测评体系.xlsx', /导入.*行/);
  expect(index).toContain('县卫健委');
  await importFile(page, '/assessment/sites/import', '点位台账.xlsx', /全部导入 320 行/);
  await importFile(page, '/rectification/categories/import', '问题分类与时限.xlsx', /导入.*行/);
  const history = await importFile(page, '/rectification/history/import', '历史问题.csv', /仅导入无误的 19,?650 行/);
  expect(history).toMatch(/发现 350 处错误|350/);
}, 600_000);

test('what was imported is seen', async () => {
  const { page } = founder;
  await page.goto('/organisation/vacancies');
  await page.getByText('联络员').first().waitFor();
  await page.goto('/assessment/index');
  await page.getByText('城市运行管理').first().waitFor();
  await page.getByText('共 100 分').waitFor();
  await page.goto('/assessment/sites');
  await page.getByText('DW0001').first().waitFor();
  await page.goto('/rectification/case-files');
  await page
    .getByRole('link', { name: /^CC2026/ })
    .first()
    .waitFor();
  expect(founder.complaints).toEqual([]);
});

test('the founder opens accounts, another administrator grants their duties', async () => {
  staff = await openAccounts(browser, program.url, founder, PASSWORD);
  const { page } = founder;
  await page.goto('/organisation/accounts');
  await page.getByText('duchayuan1').first().waitFor();
  expect(founder.complaints).toEqual([]);
});

test('sites and inspectors are drawn by lot, and the browser finds the same', async () => {
  const { page } = founder;
  await page.goto('/inspection/plans/new');
  await page.getByLabel('计划名称').fill('农贸市场双随机检查');
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  for (const label of ['开始日期', '结束日期']) {
    await page.getByLabel(label).fill(today);
    await page.keyboard.press('Enter');
  }
  await page.getByLabel('农贸市场的数量').fill('2');
  await page.getByLabel('督查员', { exact: true }).click();
  for (const name of ['督查员甲', '督查员乙', '督查员丙'])
    await page.locator('.ant-select-item-option', { hasText: name }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '保存为草稿' }).click();
  await page.getByRole('button', { name: '锁定名单并公布承诺值' }).click();
  await page.getByRole('button', { name: '公布种子并抽取' }).click();
  await page.getByText('农贸市场').first().waitFor();
  await page.getByRole('link', { name: '抽取记录与验证' }).click();
  await page.getByRole('button', { name: '重新计算并核对' }).click();
  await page.getByText('一致：承诺值、名单和抽取结果均核对无误').waitFor();
  expect(founder.complaints).toEqual([]);
});

test('an inspector fills the checklist on the phone, and what failed is a case file at once', async () => {
  const { rows } = await founder.ask<Assigned>('GET', '/api/inspection/plans?state=drawn');
  const { assignments } = await founder.ask<Drawn>('GET', `/api/inspection/plans/${rows[0]?.id}`);
  const inspector = await staff.byName(nameOf(assignments[0]?.inspectors[0]?.name));
  await inspector.page.setViewportSize({ width: 390, height: 844 });
  const failed = await fillVisit(inspector.page, 3);
  expect(failed).toBeGreaterThan(0);
  await expect.poll(async () => (await findings()).total).toBe(failed);
  for (const row of (await findings()).rows) expect(row.photoId).not.toBeNull();
  expect(inspector.complaints).toEqual([]);
});

test('the unit repairs it, somebody else sends it back once, and it is closed', async () => {
  const { rows } = await findings();
  const found = rows.find((row) => row.stage === 'handling' && row.unitId);
  if (!found?.unitId) throw new Error(`No finding was dispatched: ${JSON.stringify(rows)}`);
  const liaison = await staff.person('lianluoyuan', '联络员', 'liaison', found.unitId);
  const verifier = await staff.byName('hechayuan');
  const address = `/rectification/case-files/${found.id}`;
  await liaison.page.goto(address);
  await liaison.page.getByRole('button', { name: '签收' }).click();
  await report(liaison.page, '已清理现场');
  await verifier.page.goto(address);
  await verifier.page.getByRole('button', { name: '返工' }).click();
  await verifier.page.getByLabel('还有什么没有做到').fill('墙角仍有杂物');
  await dialogButton(verifier.page, '返工').click();
  await verifier.page.getByText('处置中').first().waitFor();
  await liaison.page.reload();
  await report(liaison.page, '已全部清理');
  await verifier.page.reload();
  await verifier.page.getByRole('button', { name: '核查通过' }).click();
  await dialogButton(verifier.page, '核查通过').click();
  await verifier.page.getByText('待结案').first().waitFor();
  const { page } = founder;
  await page.goto(address);
  await page.getByRole('button', { name: '结案' }).click();
  await dialogButton(page, '结案').click();
  await page.getByText('已结案').first().waitFor();
  await page.getByText('墙角仍有杂物').waitFor();
  for (const one of [liaison, verifier, founder]) expect(one.complaints).toEqual([]);
});

test('the ranking of the month counts it, and its figure opens the case file', async () => {
  const { page } = founder;
  const { rows } = await findings();
  const closed = rows.find((row) => row.stage === 'closed');
  await page.goto('/appraisal/ranking?group=department&by=closing');
  await page.getByRole('link', { name: '100.0%' }).first().click();
  await page.getByText(closed?.number ?? 'none').waitFor();
  await page.goto('/appraisal/ranking?group=department&by=closing');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出排名' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  expect(founder.complaints).toEqual([]);
});

test('the leader sees where the county stands', async () => {
  const leader = await staff.byName('lingdao');
  await leader.page.goto('/');
  await leader.page.getByText('需要决定').waitFor();
  await leader.page.getByText('点位平均得分').first().waitFor();
  await leader.page.goto('/rectification/case-files?source=inspection&open=true');
  await leader.page.getByRole('link', { name: /^CC-/ }).first().waitFor();
  expect(leader.complaints).toEqual([]);
});

type Found = { id: string; number: string; stage: string; unitId: string | null; photoId: string | null };
type Assigned = { rows: { id: string }[] };
type Drawn = { assignments: { inspectors: { name: string }[] }[] };

/** Case files that came from visits of this product; those of the history have other numbers. */
function findings(): Promise<{ total: number; rows: Found[] }> {
  return founder.ask('GET', '/api/rectification/case-files?source=inspection&search=CC-2');
}

function nameOf(displayName: string | undefined): string {
  return { 督查员甲: 'duchayuan1', 督查员乙: 'duchayuan2', 督查员丙: 'duchayuan3' }[displayName ?? ''] ?? '';
}

function dialogButton(page: Page, name: string) {
  return page.getByRole('dialog').getByRole('button', { name, exact: true });
}

async function report(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '反馈处置结果' }).click();
  await page.getByLabel('怎么处置的').fill(words);
  await page.getByRole('dialog').locator('input[type=file]').first().setInputFiles(PHOTO);
  await page.getByRole('dialog').locator('img').first().waitFor();
  await dialogButton(page, '反馈处置结果').click();
  await page.getByText('待核查').first().waitFor();
}
