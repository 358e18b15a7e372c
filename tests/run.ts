import { existsSync } from 'node:fs';
import { check } from './run/check.ts';
import { ensureChromium } from './run/chromium.ts';
import { exitCodeOf, type PartResult, stepResult, summaryLine } from './run/part.ts';
import { runStep, runVitest } from './run/run-part.ts';

// `npm test` runs everything, `npm run check` the rules only. Every part runs even when one before it failed.

const results: PartResult[] = check();
if (!process.argv.includes('--check')) {
  const chromium = ensureChromium();
  if (chromium) process.env['CHROMIUM_PATH'] = chromium;
  else console.error('No Chromium found. Install it, or set CHROMIUM_PATH to a Chromium or Chrome program.');
  results.push(stepResult('browser for the journeys', chromium ? 0 : 1));
  for (const app of ['staff-web', 'field-web', 'citizen-web']) {
    if (existsSync(`apps/${app}/vite.config.ts`)) results.push(runStep(`build ${app}`, 'vite', ['build', `apps/${app}`]));
  }
  results.push(runVitest('tests', []));
  results.push(runVitest('chaos', ['--config', 'vitest.programs.config.ts', 'tests/chaos']));
  if (chromium) results.push(runVitest('journeys', ['--config', 'vitest.programs.config.ts', 'tests/journeys']));
}

// What failed is told once more at the end: the output before it is long.
for (const { where, said } of results.flatMap(({ failures }) => failures ?? [])) console.log(`\nFAILED ${where}\n${said}`);
console.log('');
for (const { name, passed, failed } of results)
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed`);
console.log(summaryLine(results));
process.exitCode = exitCodeOf(results);
