import { existsSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clusterName } from './cluster.ts';
import { lockOwner, type ReleaseLock } from './owner-lock.ts';
import { stopStrays } from './strays.ts';

/**
 * Deletes a data folder together with the server still running on it, when its owner is dead. For throw-away folders only: test
 * runs that were killed. Returns whether it was deleted; one with a living owner, or without a cluster, is left alone.
 */
export async function discardAbandoned(dataDir: string): Promise<boolean> {
  const home = join(dataDir, 'postgres');
  const cluster = join(home, 'cluster');
  if (!existsSync(cluster)) return false;
  const release = tryLock(home);
  if (!release) return false;
  await stopStrays(cluster, clusterName(cluster));
  rmSync(realpathSync(home), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
  release();
  return true;
}

function tryLock(home: string): ReleaseLock | undefined {
  try {
    return lockOwner(home);
  } catch {
    return undefined;
  }
}
