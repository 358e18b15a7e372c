import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newId } from '@chuangcheng/kit/id';
import { listCategories } from '@chuangcheng/modules/rectification/contract';
import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import type { BenchCounty } from '../county/bench-county.ts';
import { load } from '../load/load.ts';
import { against, atLeast, atMost, type FigureRow, percentile } from './figure.ts';

const CONNECTIONS = 16;

/** P1 and P14: registering problems over HTTP against one bare insert per request, and the memory of the server afterwards. */
export async function writing(county: BenchCounty, seconds: number): Promise<FigureRow[]> {
  const { url } = county.program;
  const headers = await county.as('office');
  const categories = (await answer(`${url}${listCategories.path}`, headers)) as {
    categories: { id: string; conditions: { id: string }[] }[];
  };
  const towns = (await answer(`${url}${getAreaMap.path}?level=community`, headers)) as {
    features: { geometry: { coordinates: number[][][] } }[];
  };
  const body = (count: number) => {
    const category = categories.categories[count % categories.categories.length];
    const ring = towns.features[count % towns.features.length]?.geometry.coordinates[0] ?? [];
    const [lng, lat] = centre(ring);
    return JSON.stringify({
      id: newId(),
      source: 'patrol',
      categoryId: category?.id,
      conditionId: category?.conditions[0]?.id ?? null,
      description: `第 ${count} 处：门前杂物堆放，影响通行`,
      place: '东大街',
      position: { lng, lat },
    });
  };
  const run = (target: string, path: string, with_: Record<string, string>, duration: number) =>
    load({
      url: target,
      connections: CONNECTIONS,
      seconds: duration,
      method: 'POST',
      headers: with_,
      next: (count) => ({ path, body: body(count) }),
    });
  const path = '/api/rectification/case-files';
  await run(url, path, headers, Math.min(3, seconds));
  const ours = await run(url, path, headers, seconds);
  const memory = county.program.residentMb();
  const bare = await startBare(county);
  const reference = await run(bare.url, '/', {}, seconds).finally(bare.stop);
  if (ours.failed > 0) throw new Error(`${ours.failed} registrations failed`);
  return [
    atLeast('P1', 'Registering a problem end to end, 16 connections', ours.perSecond, 2000, '/s'),
    against(
      'P1',
      'The same against one bare insert per request',
      ours.perSecond,
      reference.perSecond,
      'node:http + pg, bar 0.30',
      '/s',
    ),
    atMost('P1', 'Registering: 95th percentile', percentile(ours.milliseconds, 0.95), 50, 'ms'),
    atMost('P14', 'Memory of the server after P1', memory, 220, 'MB'),
  ];
}

async function answer(url: string, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** Villages are convex enough for the mean of their corners to lie inside. */
function centre(ring: readonly number[][]): [number, number] {
  const mean = (axis: 0 | 1) => ring.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / ring.length;
  return [mean(0), mean(1)];
}

async function startBare(county: BenchCounty): Promise<{ url: string; stop: () => void }> {
  const { host, port, database } = county.database.admin;
  const script = join(import.meta.dirname, '../load/bare-insert-process.ts');
  const child = spawn(process.execPath, [script, String(host), String(port), String(database)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) return { url: line, stop: () => void child.kill('SIGTERM') };
  throw new Error('The bare server did not start');
}
