import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import { blockingFolder, serverAccount } from './server-account.ts';

/** Where root keeps what the server's account could not reach below the data folder. */
export const SHARED_STATE = '/var/lib/chuangcheng';

/**
 * The folder that holds the cluster, its socket, lock and log: `<dataDir>/postgres`. When root keeps the data folder where the
 * server's account may not go (below `/root`, say), the home is a new folder under `/var/lib/chuangcheng` and
 * `<dataDir>/postgres` a symbolic link to it. The folder's name is random, not derived from the path: a data folder that was
 * deleted and made anew must not find the old data again.
 * @throws DatabaseError `folder-unreachable`, `folder-not-ours`
 */
export function homeFolder(dataDir: string): string {
  const entry = join(resolve(dataDir), 'postgres');
  try {
    mkdirSync(resolve(dataDir), { recursive: true });
    const home = lstatSync(entry, { throwIfNoEntry: false }) ? realpathSync(entry) : makeHome(entry, resolve(dataDir));
    const account = serverAccount(join(home, 'cluster'));
    const blocked = blockingFolder(home, account);
    if (blocked) throw unreachable(home, blocked);
    return home;
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw notOurs(entry, error);
  }
}

function makeHome(entry: string, dataDir: string): string {
  const outside = blockingFolder(realpathSync(dataDir), serverAccount(join(entry, 'cluster')));
  const home = outside ? join(SHARED_STATE, randomBytes(8).toString('hex')) : entry;
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  if (!outside) return realpathSync(home);
  chmodSync(SHARED_STATE, 0o755);
  symlinkSync(home, entry, 'dir');
  return realpathSync(home);
}

function unreachable(home: string, blocked: string): DatabaseError {
  return new DatabaseError('folder-unreachable', {
    zh: `以 root 启动时数据库以普通账号运行，而该账号无法进入目录“${blocked}”，因此打不开“${home}”。数据未受影响。请执行 chmod o+x "${blocked}"，或用 DATA_DIR 指定另一个目录。`,
    en: `Started as root, the database runs under an ordinary account, which may not enter "${blocked}" and so cannot open "${home}". The data was not touched. Run chmod o+x "${blocked}", or name another folder with DATA_DIR.`,
  });
}

function notOurs(entry: string, cause: unknown): DatabaseError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseError(
    'folder-not-ours',
    {
      zh: `无法使用数据库目录“${entry}”（${reason}）。数据未受影响。请检查目录的所有者和权限，并以当初创建它的账号启动。`,
      en: `The database folder "${entry}" cannot be used (${reason}). The data was not touched. Check its owner and permissions, and start under the account that made it.`,
    },
    cause,
  );
}
