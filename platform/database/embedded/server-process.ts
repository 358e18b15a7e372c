import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from '../database-error.ts';
import type { ServerAccount } from './server-account.ts';
import { settingArguments, type ServerSettings } from './settings.ts';

/** Crash recovery after a power cut replays at most `max_wal_size`; this is far above what that takes. */
const READY_MS = 300_000;
const STOP_MS = 30_000;
const LOG_LIMIT_BYTES = 20_000_000;

/** What it takes to run one server. */
export type ServerPlan = {
  readonly postgres: string;
  readonly home: string;
  readonly cluster: string;
  readonly settings: ServerSettings;
  readonly account: ServerAccount | undefined;
};

/** A running server. `exited` settles when it ends, whoever ended it. */
export type ServerProcess = {
  readonly pid: number;
  readonly exited: Promise<void>;
  stop(): Promise<void>;
  stopNow(): void;
};

/**
 * Starts `postgres` in a process group of its own (Ctrl-C in the terminal must reach us first, not the database), with its log
 * in `<home>/postgres.log`, and waits until it accepts connections.
 * @throws DatabaseError `start-failed` with the last lines of its log
 */
export async function runServer(plan: ServerPlan): Promise<ServerProcess> {
  const logFile = join(plan.home, 'postgres.log');
  const log = openLog(logFile);
  const child = spawn(plan.postgres, ['-D', plan.cluster, ...settingArguments(plan.settings)], {
    ...plan.account,
    cwd: plan.home,
    detached: true,
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  // A start that is not awaited to its end must not leave a server behind either.
  const stopNow = () => void child.kill('SIGINT');
  process.once('exit', stopNow);
  void exited.then(() => process.off('exit', stopNow));
  await untilReady(plan.cluster, child, logFile);
  child.unref();
  return { pid: child.pid as number, exited, stopNow, stop: () => stopServer(child, exited) };
}

async function untilReady(cluster: string, child: ChildProcess, logFile: string): Promise<void> {
  const end = Date.now() + READY_MS;
  while (!isReady(cluster, child.pid)) {
    if (hasEnded(child) || Date.now() > end) {
      child.kill('SIGKILL');
      throw startFailed(logFile);
    }
    await sleep(5);
  }
}

/** The server writes its number on the first line of `postmaster.pid` and its state on the eighth. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** A fast stop: sessions are ended, everything committed is written. After the time limit the server is killed. */
async function stopServer(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (hasEnded(child)) return;
  child.ref();
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.kill('SIGINT');
  await exited;
  clearTimeout(killer);
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

function startFailed(logFile: string): DatabaseError {
  const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  return new DatabaseError('start-failed', {
    zh: `内置数据库未能启动，已有数据保持不变。请查看日志“${logFile}”，处理后重新启动。日志末尾：\n${tail}`,
    en: `The built-in database did not start; existing data was kept as it is. Read the log "${logFile}", correct the cause and start again. Its end:\n${tail}`,
  });
}
