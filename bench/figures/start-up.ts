import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRunning } from '../../tests/running/running-program.ts';
import { atMost, type FigureRow } from './figure.ts';

/** P13: the first start with the demo county, and a later one. */
export async function startUp(): Promise<FigureRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cc-bench-start-'));
  try {
    const first = await startRunning('demo', folder);
    await first.stop();
    const later = await startRunning('demo', folder);
    await later.stop();
    return [
      atMost('P13', 'First start with the demo county', first.startedInMs / 1000, 30, 's'),
      atMost('P13', 'Later start', later.startedInMs / 1000, 4, 's'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
