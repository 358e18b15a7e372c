import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

type Process = { readonly pid: number; readonly command: string };

const FAST_STOP_MS = 60_000;
const CHILDREN_MS = 5_000;

/**
 * Ends what a killed owner left running on the cluster, and removes its `postmaster.pid`. The caller owns the lock of the
 * folder, so nobody alive is served by these processes. They are known by the cluster's name in their command line or title:
 * that is readable in containers where the working folder of another account's process is not.
 * @returns how many processes were found
 */
export async function stopStrays(cluster: string, name: string): Promise<number> {
  const found = processesNamed(name);
  for (const { pid, command } of found) if (isPostmaster(command)) signal(pid, 'SIGINT');
  const left = await waitUntilGone(name, found.some(({ command }) => isPostmaster(command)) ? FAST_STOP_MS : CHILDREN_MS);
  for (const { pid } of left) signal(pid, 'SIGKILL');
  await waitUntilGone(name, CHILDREN_MS);
  // With nobody left on the cluster, the file could only mislead: its number may belong to another program by now.
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return found.length;
}

/** The postmaster keeps the command line it was started with; the others title themselves `postgres: <cluster name>: …`. */
function isPostmaster(command: string): boolean {
  return !command.startsWith('postgres:');
}

async function waitUntilGone(name: string, milliseconds: number): Promise<readonly Process[]> {
  const end = Date.now() + milliseconds;
  let left = processesNamed(name);
  while (left.length > 0 && Date.now() < end) {
    await sleep(20);
    left = processesNamed(name);
  }
  return left;
}

function processesNamed(name: string): readonly Process[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs();
  return all.filter(({ command }) => command.includes(`cluster_name=${name} `) || command.startsWith(`postgres: ${name}: `));
}

function fromProc(): Process[] {
  const list: Process[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' ');
      list.push({ pid: Number(entry), command });
    } catch {
      // It ended between the listing and the reading.
    }
  }
  return list;
}

function fromPs(): Process[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const parts = /^\s*(\d+)\s+(.*)$/.exec(line);
    return parts ? [{ pid: Number(parts[1]), command: `${parts[2]} ` }] : [];
  });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
