import { unitStatisticsFromScratch } from '@chuangcheng/modules/rectification';
import { type BenchCounty, openBenchCounty } from './county/bench-county.ts';
import { systemScope } from './county/system-scope.ts';
import { against, atLeast, atMost, type FigureRow, percentile, printTable } from './figures/figure.ts';
import { exports } from './figures/exports.ts';
import { imports } from './figures/imports.ts';
import { listAs } from './figures/lists.ts';
import { cockpit, map, monthly } from './figures/reading.ts';
import { startUp } from './figures/start-up.ts';
import { writing } from './figures/writing.ts';

// npm run bench [-- P1 P4]: prints a table; nothing fails but a request that is refused.

const CASES = Number(process.env['BENCH_CASES'] ?? 1_000_000);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 10);
const TWO_YEARS = 730;
const wanted = process.argv.slice(2);
const wants = (...figures: string[]) => wanted.length === 0 || figures.some((figure) => wanted.includes(figure));

const rows: FigureRow[] = [];
const say = (text: string) => console.error(text);

if (wants('P13')) {
  say('P13: starting the demo twice');
  rows.push(...(await startUp()));
}
if (wants('P6')) {
  say('P6: imports into an empty county');
  rows.push(...(await imports()));
}
if (wants('P1', 'P2', 'P3', 'P4', 'P7', 'P9', 'P14')) {
  say('Loading the demo county');
  const county = await openBenchCounty();
  try {
    await measure(county);
  } finally {
    await county.close();
  }
}
printTable(rows);

async function measure(county: BenchCounty): Promise<void> {
  if (wants('P1', 'P14')) {
    say('P1, P14: writing');
    rows.push(...(await writing(county, SECONDS)));
  }
  if (!wants('P2', 'P3', 'P4', 'P7', 'P9')) return;
  const few = await county.countCases();
  const before = { office: await listAs(county, 'office', SECONDS), liaison: await listAs(county, 'liaison', SECONDS) };
  const fewCockpit = await cockpit(county, few.toLocaleString('en'));
  say(`Generating ${CASES.toLocaleString('en')} case files`);
  await county.addCases(CASES, TWO_YEARS);
  const many = (await county.countCases()).toLocaleString('en');
  if (wants('P2')) {
    const after = { office: await listAs(county, 'office', SECONDS), liaison: await listAs(county, 'liaison', SECONDS) };
    rows.push(
      atLeast('P2', `List of 50 case files for a liaison at ${many}`, after.liaison.perSecond, 1000, '/s'),
      against(
        'P2',
        `Its 95th percentile at ${many}`,
        after.liaison.p95,
        before.liaison.p95,
        `at ${few.toLocaleString('en')}, bar 1.50`,
        'ms',
      ),
      against(
        'P2',
        'The liaison against the office: 95th percentile',
        after.liaison.p95,
        after.office.p95,
        'office, bar 1.30',
        'ms',
      ),
    );
  }
  if (wants('P3')) rows.push(...fewCockpit, ...(await cockpit(county, many)));
  if (wants('P7')) {
    say('P7: exporting');
    rows.push(...(await exports(county, 100_000)));
  }
  if (wants('P9')) rows.push(...(await map(county, many)));
  if (wants('P4')) rows.push(...(await rankings(county)));
}

async function rankings(county: BenchCounty): Promise<FigureRow[]> {
  say('P4: a month with 100,000 case files');
  await county.addCases(100_000, 25);
  const month = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 7);
  const found = await monthly(county, month, '100,000 case files');
  const { scope, close } = await systemScope(county.database, county.countyId, county.program.dataDir);
  const measured: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const begun = performance.now();
    await unitStatisticsFromScratch(scope, { from: `${month}-01`, to: `${month}-28` });
    measured.push(performance.now() - begun);
  }
  await close();
  return [
    ...found,
    atMost('P4', 'The same figures counted from every case file, without roll-ups: median', percentile(measured, 0.5), 500, 'ms'),
  ];
}
