import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder every account may enter, gone after the test together with what root had to keep elsewhere. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cc-launcher-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => {
    rmSync(realHome(folder), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Where the database of a data folder really lives. */
export function realHome(dataDir: string): string {
  try {
    return realpathSync(join(dataDir, 'postgres'));
  } catch {
    return join(dataDir, 'postgres');
  }
}

/** Whether a process runs. One that ended but that nobody has asked about (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
