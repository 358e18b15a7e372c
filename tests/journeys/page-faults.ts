import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
/** Placeholders of what is still on its way. */
const COMING = '.ant-skeleton, .cc-row-placeholder, .cc-card-placeholder, .ant-spin-spinning, main [aria-busy="true"]';

/** Waits until a page shows what it has to show. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction((coming) => document.querySelector(coming) === null, COMING, { polling: 50 });
}

/** Keys of a catalogue that stand on the page instead of their text. */
export async function rawKeys(page: Page): Promise<string[]> {
  const words = await page.evaluate(() => {
    const attributes = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.body.innerText, document.title, ...attributes].flatMap((text) => text.split(/\s+/));
  });
  const looksLikeKey = /^[a-z][\w-]*(\.[a-zA-Z][\w-]*)+$/;
  const isFile = /\.(xlsx|csv|json|geojson|docx|pdf|jpg|png)$/;
  return [...new Set(words)].filter((word) => looksLikeKey.test(word) && !isFile.test(word)).map((word) => `key ${word}`);
}

/** Chinese in what an English page itself says: navigation, heads, buttons, labels. Names of data are Chinese in both. */
export async function chineseWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('nav a, th, legend, label, main .ant-btn, .ant-segmented-item, main h1, main dt')].map(
      (element) => (element as HTMLElement).innerText,
    ),
  );
  return [...new Set(texts)].filter((text) => /\p{Script=Han}/u.test(text)).map((text) => `Chinese: ${text.slice(0, 40)}`);
}

/** What a reader without sight, mouse or full colour vision could not use, as far as a machine can tell. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    type Axe = { run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0]?.html ?? '', count: nodes.length }));
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, count, html }) => `axe ${id} (${count}): ${html.slice(0, 160)}`);
}

/** What sticks out at the right of a phone, so that the page can be pushed sideways. */
export async function overflowOnPhone(page: Page): Promise<string[]> {
  await page.setViewportSize(PHONE);
  await settled(page);
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    const widest = wide.slice(0, 3).map((one) => `${one.tagName} ${one.className}`);
    return [`overflow ${scrollWidth} > ${clientWidth}: ${widest.join(', ')}`];
  });
  await page.setViewportSize(DESK);
  return found;
}
