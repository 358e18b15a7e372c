import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The system's Chromium, without anything it would ask the network for. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

/** A person at a browser of their own. `complaints` are errors of the console that nobody provoked. */
export type Person = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
  /** Asks the interface as the signed-in person; throws when it refuses. */
  ask<Answer>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
};

/** Opens a browser window on the program, in Chinese unless told otherwise. */
export async function sitDown(browser: Browser, url: string, size = { width: 1440, height: 900 }): Promise<Person> {
  const context = await browser.newContext({ baseURL: url, viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    context,
    page,
    complaints,
    async ask<Answer>(method: string, path: string, body?: unknown) {
      const csrf = (await context.cookies()).find((cookie) => cookie.name === 'cc_csrf')?.value ?? '';
      const response = await context.request.fetch(path, {
        method,
        headers: { 'x-csrf-token': decodeURIComponent(csrf), ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { data: JSON.stringify(body) }),
      });
      if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
      return (await response.json()) as Answer;
    },
  };
}

/** Signs in through the page. */
export async function signIn({ page }: Person, name: string, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
