import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../..');
const LONGEST_START_MS = 180_000;

/** The program of the product in a process of its own, as users run it. */
export type RunningProgram = {
  readonly url: string;
  readonly dataDir: string;
  /** From the call until its address can be opened. */
  readonly startedInMs: number;
  /** Everything it printed so far, such as the code of the first run. */
  printed(): string;
  /** Resident memory in megabytes, as Linux tells it. */
  residentMb(): number;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

/** Starts the program on a free port of the loopback. */
export async function startRunning(
  mode: 'start' | 'demo',
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['apps/server/main.ts', mode], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const url = await addressOf(child, lines);
  return {
    url,
    dataDir,
    startedInMs: performance.now() - begun,
    printed: () => lines.join('\n'),
    residentMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: (signal = 'SIGTERM') => ended(child, signal),
  };
}

function addressOf(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((found, failed) => {
    const timer = setTimeout(() => failed(new Error('The program did not start in time')), LONGEST_START_MS);
    child.once('exit', (code) => failed(new Error(`The program ended with ${code}`)));
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      lines.push(line);
      const address = /(http:\/\/[\d.]+:\d+)/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(timer);
      found(address);
    });
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await exit;
}

export type DemoAccount = {
  readonly account: string;
  readonly password: string;
  readonly role: string;
  readonly displayName: string;
};

/** The demo accounts as the program wrote them. */
export function demoAccounts(dataDir: string): readonly DemoAccount[] {
  return (JSON.parse(readFileSync(join(dataDir, 'demo-access.json'), 'utf8')) as { accounts: DemoAccount[] }).accounts;
}
