import type { BenchCounty } from '../county/bench-county.ts';
import { against, atMost, type FigureRow, percentile } from './figure.ts';

const EXPORT = '/api/rectification/case-files.xlsx?sort=-reportedAt';
const LIGHT = '/api/rectification/case-files?pageSize=50&open=true&sort=-reportedAt';
/** Between two light requests, as people send them. */
const PAUSE_MS = 20;
const LOOK_MS = 100;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** P7: a large export, the memory it takes, and what others notice of it meanwhile. */
export async function exports(county: BenchCounty, rows: number): Promise<FigureRow[]> {
  const { url, residentMb } = county.program;
  const headers = await county.as('office');
  const alone: number[] = [];
  while (alone.length < 100) alone.push(await timed(`${url}${LIGHT}`, headers));
  const before = residentMb();
  let most = before;
  let over = false;
  const watching = (async () => {
    while (!over) {
      most = Math.max(most, residentMb());
      await pause(LOOK_MS);
    }
  })();
  const beside: number[] = [];
  const others = (async () => {
    while (!over) beside.push(await timed(`${url}${LIGHT}`, headers));
  })();
  const begun = performance.now();
  const bytes = await download(`${url}${EXPORT}${await daysHolding(county, rows)}`, headers);
  const seconds = (performance.now() - begun) / 1000;
  over = true;
  await Promise.all([watching, others]);
  const size = `${(bytes / 1_048_576).toFixed(1)} MB`;
  return [
    atMost('P7', `Export of ${rows.toLocaleString('en')} case files as a workbook of ${size}`, seconds, 30, 's'),
    atMost('P7', 'Memory the server took more meanwhile', most - before, 150, 'MB'),
    against(
      'P7',
      'A list beside it: 95th percentile',
      percentile(beside, 0.95),
      percentile(alone, 0.95),
      'without it, bar 1.50',
      'ms',
    ),
  ];
}

async function timed(address: string, headers: Record<string, string>): Promise<number> {
  await pause(PAUSE_MS);
  const begun = performance.now();
  const response = await fetch(address, { headers });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return performance.now() - begun;
}

/** Nothing is kept: what is measured is the server. */
async function download(address: string, headers: Record<string, string>): Promise<number> {
  const response = await fetch(address, { headers });
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  let bytes = 0;
  for await (const part of response.body) bytes += part.length;
  return bytes;
}

/** The filter that leaves about so many of the newest. */
async function daysHolding(county: BenchCounty, rows: number): Promise<string> {
  const day = await county.dayOfNewest(rows);
  return `&reportedFrom=${day}`;
}
