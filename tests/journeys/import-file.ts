import { join } from 'node:path';
import type { Page } from 'playwright-core';

const SEEDS = join(import.meta.dirname, '../../database/seeds');

/** Takes a file of the county's office through the import wizard: choose, match columns, check, store. */
export async function importFile(page: Page, address: string, name: string, commit: RegExp): Promise<string> {
  await page.goto(address);
  await page.locator('input[type=file]').setInputFiles(join(SEEDS, name));
  await page.getByRole('button', { name: '核对数据' }).click({ timeout: 60_000 });
  const store = page.getByRole('button', { name: commit });
  await store.waitFor({ timeout: 120_000 });
  const checked = (await page.locator('main').textContent()) ?? '';
  await store.click();
  await page.getByText('导入完成').waitFor({ timeout: 180_000 });
  return checked;
}
