import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgram, startRunning } from '../running/running-program.ts';
import { openBrowser, type Person, signIn, sitDown } from './browser.ts';
import { openAccounts, type Staff } from './open-accounts.ts';
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
