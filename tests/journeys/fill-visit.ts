import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

export const PHOTO = join(import.meta.dirname, '../../database/seeds/photos/photo_01.jpg');

/** Visits the first site of the day on the phone: `failing` items fail with a photo, the others are in order. Answers with the number that failed. */
export async function fillVisit(page: Page, failing: number): Promise<number> {
  await page.goto('/field/');
  await page
    .getByRole('link', { name: /农贸市场/ })
    .first()
    .click();
  await page.getByLabel('记录一次当前位置').uncheck();
  await page.getByRole('button', { name: '已到达，开始检查' }).click();
  const items = page.locator('article.cf-item');
  await items.first().waitFor();
  let failed = 0;
  for (const item of await items.all()) {
    if (failed < failing && (await fail(item))) failed += 1;
    else await inOrder(item);
  }
  await page.getByRole('button', { name: '查看并提交' }).click();
  await page.getByRole('button', { name: '提交检查结果' }).click();
  await page.getByText('检查结果已保存').waitFor({ timeout: 60_000 });
  return failed;
}

/** Only plain yes-or-no items are made to fail. */
async function fail(item: Locator): Promise<boolean> {
  const no = item.getByRole('button', { name: '不符合', exact: true });
  if ((await no.count()) === 0) return false;
  await no.click();
  await item.locator('input[type=file]').last().setInputFiles(PHOTO);
  await item.locator('img').first().waitFor();
  return true;
}

async function inOrder(item: Locator): Promise<void> {
  for (const name of ['符合', '未发现', '全部符合']) {
    const button = item.getByRole('button', { name, exact: true });
    if ((await button.count()) === 0) continue;
    const total = item.getByLabel('抽查总数', { exact: true });
    if (name === '全部符合' && (await total.inputValue()) === '') await total.fill('10');
    await button.click();
    return;
  }
  throw new Error('An item without a way to say that it is in order');
}
