import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoAccounts, type RunningProgram, startRunning } from '../running/running-program.ts';
import { openBrowser, type Person, sitDown } from './browser.ts';
import { accessibilityFaults } from './page-faults.ts';

// A visit where there is no network: begun at the site, filled in offline, the page lost on the way, sent when the network is back.

const PHONE = { width: 390, height: 844 };
const PHOTO = join(import.meta.dirname, '../../database/seeds/photos/photo_01.jpg');
const folder = mkdtempSync(join(tmpdir(), 'cc-field-'));
let program: RunningProgram;
let browser: Browser;
let inspector: Person;
let items = 0;

beforeAll(async () => {
  program = await startRunning('demo', folder);
  browser = await openBrowser();
  inspector = await sitDown(browser, program.url, PHONE);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const item = (number: number): Locator => inspector.page.locator('article.cf-item').nth(number);

test('an inspector signs in and finds the sites to visit, with their checklists on the phone', async () => {
  const { page } = inspector;
  const account = demoAccounts(program.dataDir).find((one) => one.account === 'duchayuan1');
  await page.goto('/field');
  await page.getByLabel('账号').fill(account?.account ?? '');
  await page.getByLabel('密码', { exact: true }).fill(account?.password ?? '');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText(/(\d+) \/ \1 份检查表已下载/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
});

test('without network a site is reached, looked at and photographed, and a reload loses nothing', async () => {
  const { page, context } = inspector;
  await context.setOffline(true);
  await page.locator('.cf-stop[data-state="ahead"]').first().click();
  await page.getByLabel('记录一次当前位置').uncheck();
  await page.getByRole('button', { name: '已到达，开始检查' }).click();
  await item(0).waitFor();
  items = await page.locator('article.cf-item').count();
  for (let number = 0; number < items; number++) await (number === 0 ? fails(item(0)) : isInOrder(item(number)));
  await item(0).locator('input[type=file]').first().setInputFiles([PHOTO, PHOTO]);
  await page.getByText('2 张照片待上传').waitFor();

  await page.reload();
  await page.getByText(`已填 ${items} / ${items}`).waitFor();
  await item(0).locator('.cf-photos img').nth(1).waitFor();
  await page.getByRole('status').getByText('离线').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('submitted offline it waits with its photos, and says so', async () => {
  const { page } = inspector;
  await page.getByRole('button', { name: '查看并提交' }).click();
  await page.getByText('1 项不合格，提交后各登记为一个案卷并派遣整改').waitFor();
  await page.getByRole('button', { name: '提交检查结果' }).click();
  await page.getByText('已存本机，等待上传').waitFor();
  await page.getByRole('link', { name: /2 张照片待上传 · 1 份检查待上传/ }).waitFor();
});

test('with the network back it is sent once, and what failed has become a case file with its photos', async () => {
  const { page, context, ask } = inspector;
  await context.setOffline(false);
  await page.getByText('检查结果已保存').waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: '已全部上传' }).waitFor();
  const visitId = (await page.getByRole('link', { name: '查看或更正检查记录' }).getAttribute('href'))?.split('/').at(-1) ?? '';
  type Visit = { siteId: string; findings: number; results: { failed: boolean; photoIds: string[] }[] };
  const visit = await ask<Visit>('GET', `/api/inspection/visits/${visitId}`);
  expect([visit.findings, visit.results.length]).toEqual([1, items]);
  const photoIds = visit.results.find((result) => result.failed)?.photoIds ?? [];
  expect(photoIds).toHaveLength(2);

  type Cases = { rows: { id: string }[] };
  type CaseFile = { visitId: string | null; photos: { id: string; moment: string }[] };
  const photosOfCases = async () => {
    const { rows } = await ask<Cases>('GET', `/api/rectification/case-files?siteId=${visit.siteId}&open=true&size=50`);
    const files = await Promise.all(rows.map(({ id }) => ask<CaseFile>('GET', `/api/rectification/case-files/${id}`)));
    return files
      .flatMap((file) => file.photos)
      .filter((photo) => photo.moment === 'before')
      .map((photo) => photo.id);
  };
  await expect.poll(photosOfCases, { timeout: 30_000 }).toEqual(expect.arrayContaining(photoIds));
});

/** Whatever its kind, the item does not hold. */
async function fails(card: Locator): Promise<void> {
  const no = card.getByRole('button', { name: '不符合', exact: true });
  if ((await no.count()) > 0) return no.click();
  const total = card.getByLabel('抽查总数', { exact: true });
  if ((await total.count()) === 0) return card.getByRole('button', { name: '发现（处、次）：加' }).click();
  await total.fill('10');
  await card.getByLabel('其中符合', { exact: true }).fill('0');
}

async function isInOrder(card: Locator): Promise<void> {
  const total = card.getByLabel('抽查总数', { exact: true });
  if ((await total.count()) > 0 && (await total.inputValue()) === '') await total.fill('10');
  const span = card.getByLabel(/^实际(步行|观察)（(米|分钟)）$/);
  if ((await span.count()) > 0 && (await span.inputValue()) === '') await span.fill('100');
  await card.getByRole('button', { name: /^(符合|未发现|全部符合)$/ }).click();
}
