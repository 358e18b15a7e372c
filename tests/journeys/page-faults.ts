import axe from 'axe-core';
import type { Page } from 'playwright-core';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
/** Placeholders of what is still on its way. */
const COMING = '.ant-skeleton, .cc-row-placeholder, .cc-card-placeholder, .ant-spin-spinning, main [aria-busy="true"]';

/** Waits until a page shows what it has to show. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator(COMING).first().waitFor({ state: 'detached' });
}

/** Keys of a catalogue that stand on the page instead of their text. */
export async function rawKeys(page: Page): Promise<string[]> {
  const attributes = await page
    .locator('[aria-label], [placeholder], [title]')
    .evaluateAll((all) =>
      all.flatMap((one) => ['aria-label', 'placeholder', 'title'].map((name): string => one.getAttribute(name) ?? '')),
    );
  const texts = [await page.locator('body').innerText(), await page.title(), ...attributes];
  const words = texts.flatMap((text) => text.split(/\s+/));
  const looksLikeKey = /^[a-z][\w-]*(\.[a-zA-Z][\w-]*)+$/;
  const isFile = /\.(xlsx|csv|json|geojson|docx|pdf|jpg|png)$/;
  return [...new Set(words)].filter((word) => looksLikeKey.test(word) && !isFile.test(word)).map((word) => `key ${word}`);
}

/** Chinese in what an English page itself says: navigation, heads, buttons, labels. Names of data are Chinese in both. */
export async function chineseWords(page: Page): Promise<string[]> {
  const texts = await page
    .locator('nav a, th[scope="col"], legend, label, main .ant-btn:not(.ant-btn-link), main dt')
    .allInnerTexts();
  return [...new Set(texts)].filter((text) => /\p{Script=Han}/u.test(text)).map((text) => `Chinese: ${text.slice(0, 40)}`);
}

/** What a reader without sight, mouse or full colour vision could not use, as far as a machine can tell. */
export async function accessibilityFaults(page: Page, within = 'main'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (part) => {
    type Axe = {
      run(part: string, options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
    };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(part, { resultTypes: ['violations'] });
    return violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0]?.html ?? '', count: nodes.length }));
  }, within);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, count, html }) => `axe ${id} (${count}): ${html.slice(0, 160)}`);
}

/** What sticks out at the right of a phone, so that the page can be pushed sideways. */
export async function overflowOnPhone(page: Page): Promise<string[]> {
  await page.setViewportSize(PHONE);
  await settled(page);
  const [wanted, there] = await page.locator('html').evaluate((root): [number, number] => [root.scrollWidth, root.clientWidth]);
  const widest = await page.locator('main *').evaluateAll(
    (all, width) =>
      all
        .filter((one) => one.getBoundingClientRect().right > width + 1)
        .slice(0, 3)
        .map((one) => `${one.tagName} ${one.className}`),
    there,
  );
  await page.setViewportSize(DESK);
  return wanted > there ? [`overflow ${wanted} > ${there}: ${widest.join(', ')}`] : [];
}
