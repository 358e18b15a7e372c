import type { BenchCounty } from '../county/bench-county.ts';
import { load } from '../load/load.ts';
import { percentile } from './figure.ts';

const CONNECTIONS = 8;

export type ListFigures = { readonly perSecond: number; readonly p95: number };

/** A page of 50 case files of the work in progress, the way a person filters and sorts it. */
export async function listAs(county: BenchCounty, role: string, seconds: number): Promise<ListFigures> {
  const headers = await county.as(role);
  const queries = [
    'stage=handling&sort=deadlineAt',
    'open=true&sort=-reportedAt',
    'sort=-reportedAt&source=patrol',
    'overdue=true&sort=deadlineAt',
  ];
  const run = (duration: number) =>
    load({
      url: county.program.url,
      connections: CONNECTIONS,
      seconds: duration,
      headers,
      next: (count) => ({ path: `/api/rectification/case-files?pageSize=50&${queries[count % queries.length]}` }),
    });
  await run(2);
  const { perSecond, milliseconds, failed } = await run(seconds);
  if (failed > 0) throw new Error(`${failed} lists failed`);
  return { perSecond, p95: percentile(milliseconds, 0.95) };
}
