import type { BenchCounty } from '../county/bench-county.ts';
import { atMost, type FigureRow, percentile } from './figure.ts';

/** Milliseconds of one request at a time: what the server itself needs. */
async function alone(county: BenchCounty, role: string, path: string, times: number): Promise<readonly number[]> {
  const headers = await county.as(role);
  const measured: number[] = [];
  for (let count = 0; count < times + 3; count += 1) {
    const begun = performance.now();
    const response = await fetch(`${county.program.url}${path}`, { headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    if (count >= 3) measured.push(performance.now() - begun);
  }
  return measured;
}

/** P3: the figures of the cockpit. */
export async function cockpit(county: BenchCounty, label: string): Promise<FigureRow[]> {
  const measured = await alone(county, 'leader', '/api/overview/cockpit', 100);
  return [atMost('P3', `Cockpit figures at ${label}: 95th percentile`, percentile(measured, 0.95), 20, 'ms')];
}

/** P4: a ranking of a month, and one of its figures opened. */
export async function monthly(county: BenchCounty, month: string, label: string): Promise<FigureRow[]> {
  const path = `/api/appraisal/ranking?month=${month}&group=department`;
  const ranked = await alone(county, 'office', path, 20);
  const headers = await county.as('office');
  const { rows, from, to } = (await (await fetch(`${county.program.url}${path}`, { headers })).json()) as {
    rows: { unitId: string }[];
    from: string;
    to: string;
  };
  const behind = `/api/rectification/case-files?measure=on-time&unitId=${rows[0]?.unitId}&from=${from}&to=${to}`;
  const opened = await alone(county, 'office', behind, 20);
  return [
    atMost('P4', `Ranking of a month with ${label}: median`, percentile(ranked, 0.5), 500, 'ms'),
    atMost('P4', 'One of its figures opened down to the case files: median', percentile(opened, 0.5), 100, 'ms'),
  ];
}

/** P9: the open case files for the map. */
export async function map(county: BenchCounty, label: string): Promise<FigureRow[]> {
  const measured = await alone(county, 'office', '/api/rectification/case-points?open=true', 30);
  return [atMost('P9', `Points of the open case files for the map at ${label}: median`, percentile(measured, 0.5), 50, 'ms')];
}
