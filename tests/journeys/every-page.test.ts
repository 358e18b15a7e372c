import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgram, startRunning } from '../running/running-program.ts';
import { openBrowser, type Person, sitDown } from './browser.ts';
import { accessibilityFaults, chineseWords, overflowOnPhone, rawKeys, settled } from './page-faults.ts';

// Every role of the demo county opens every page of its navigation, in Chinese and in English.

const ROLES = [
  'office',
  'leader',
  'liaison',
  'unit-head',
  'inspector',
  'verifier',
  'finance',
  'publicity',
  'sysadmin',
  'secadmin',
  'auditadmin',
] as const;

const folder = mkdtempSync(join(tmpdir(), 'cc-pages-'));
let program: RunningProgram;
let browser: Browser;
beforeAll(async () => {
  program = await startRunning('demo', folder);
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Pages somebody already looked at closely; a page looks alike to all who may open it, but for the first screen. */
const examined = new Set<string>();

test.for(ROLES)('the pages of the role %s', { timeout: 300_000 }, async (role) => {
  const person = await signedIn(role);
  const { page, context, complaints } = person;
  const faults: string[] = [];
  const report = (path: string, found: readonly string[]) => faults.push(...found.map((one) => `${path}: ${one}`));

  const paths = await page.locator('nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths) {
    await open(person, path);
    report(path, await rawKeys(page));
    const name = path === '/' ? `/ of ${role}` : path;
    if (!examined.has(name))
      report(path, [...(await accessibilityFaults(page, path === '/' ? 'body' : 'main')), ...(await overflowOnPhone(page))]);
    report(path, complaints.splice(0));
  }
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: '中文' }).waitFor();
  for (const path of paths) {
    const name = path === '/' ? `/ of ${role}` : path;
    if (examined.has(name)) continue;
    examined.add(name);
    await open(person, path);
    report(`${path} in English`, [...(await rawKeys(page)), ...(await chineseWords(page)), ...complaints.splice(0)]);
  }
  await context.close();
  expect(faults).toEqual([]);
});

async function open({ page }: Person, path: string): Promise<void> {
  await page.locator(`nav a[href="${path}"]`).click();
  await page.waitForURL((url) => url.pathname === path);
  await settled(page);
}

async function signedIn(role: string): Promise<Person> {
  const { roles } = JSON.parse(readFileSync(join(folder, 'demo-access.json'), 'utf8')) as {
    roles: Record<string, { account: string; password: string }>;
  };
  const { account = '', password = '' } = roles[role] ?? {};
  const person = await sitDown(browser, program.url);
  await person.ask('POST', '/api/sign-in', { name: account, password });
  await person.page.goto('/');
  await settled(person.page);
  return person;
}
