import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import type { Binaries } from './binaries.ts';
import type { ServerAccount } from './server-account.ts';

const MAJOR_VERSION = '18';
const UNFINISHED = 'cluster.new';

/**
 * Makes sure `<home>/cluster` is a cluster of our major version and returns its path. A new one is made beside its final name
 * and renamed when it is complete: a start that was killed half way leaves nothing that looks like data.
 * @throws DatabaseError `wrong-version`, `initialisation-failed`, `folder-not-ours`
 */
export function ensureCluster(home: string, programs: Binaries, account: ServerAccount | undefined): string {
  const cluster = join(home, 'cluster');
  if (!existsSync(cluster)) initialise(home, programs, account);
  const found = readVersion(cluster);
  if (found !== MAJOR_VERSION) throw wrongVersion(cluster, found);
  return cluster;
}

/** A name for the cluster that shows in the titles of all its processes; it stays when the folder is moved. */
export function clusterName(cluster: string): string {
  const { dev, ino, birthtimeMs } = statSync(cluster);
  return `chuangcheng-${dev.toString(36)}-${ino.toString(36)}-${Math.trunc(birthtimeMs).toString(36)}`;
}

function initialise(home: string, programs: Binaries, account: ServerAccount | undefined): void {
  const folder = join(home, UNFINISHED);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
  const locale = process.platform === 'linux' ? ['--locale=C.UTF-8'] : ['--locale=en_US.UTF-8', '--lc-collate=C'];
  const run = spawnSync(
    programs.initdb,
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--no-instructions', ...locale],
    { ...account, cwd: home, encoding: 'utf8', env: { PATH: process.env['PATH'], TZ: 'UTC' } },
  );
  if (run.status !== 0) throw initialisationFailed(home, run.error?.message ?? run.stderr);
  renameSync(folder, join(home, 'cluster'));
}

function readVersion(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    throw new DatabaseError(
      'folder-not-ours',
      {
        zh: `目录“${cluster}”不是可读取的数据库目录，程序未作任何改动。请检查其所有者和权限；若数据已损坏，请从备份恢复。`,
        en: `"${cluster}" is not a readable database folder; nothing was changed. Check its owner and permissions; if the data is damaged, restore a backup.`,
      },
      cause,
    );
  }
}

function wrongVersion(cluster: string, found: string): DatabaseError {
  return new DatabaseError('wrong-version', {
    zh: `“${cluster}”中的数据属于 PostgreSQL ${found}，本程序使用 PostgreSQL ${MAJOR_VERSION}。数据未受影响。请用原版本程序导出后再导入。`,
    en: `The data in "${cluster}" belongs to PostgreSQL ${found}; this program runs PostgreSQL ${MAJOR_VERSION}. The data was not touched. Export it with the former version of the program and import it here.`,
  });
}

function initialisationFailed(home: string, output: string): DatabaseError {
  return new DatabaseError('initialisation-failed', {
    zh: `无法在“${home}”中新建数据库，没有留下数据。请检查磁盘空间和目录权限后重新启动。程序输出：${output.trim()}`,
    en: `A new database could not be made in "${home}"; no data was left behind. Check disk space and permissions, then start again. Output: ${output.trim()}`,
  });
}
