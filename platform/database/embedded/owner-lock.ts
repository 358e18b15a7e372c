import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseError } from '../database-error.ts';

const SQLITE_BUSY = 5;

/** Gives the folder free for the next owner. */
export type ReleaseLock = () => void;

/**
 * Makes this process the only owner of a database folder. The lock is one of the kernel's file locks, held through an open
 * SQLite transaction, because Node has no call of its own for it: it ends with the process however that dies, is not fooled by
 * a recycled process number and holds across containers that share the folder.
 * @throws DatabaseError `already-running` while another process, or another start in this process, owns the folder
 */
export function lockOwner(home: string): ReleaseLock {
  const lock = new DatabaseSync(join(home, 'owner.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw alreadyRunning(home, error);
  }
  writeFileSync(join(home, 'owner.pid'), `${process.pid}\n`);
  return () => {
    if (lock.isOpen) lock.close();
  };
}

function alreadyRunning(home: string, cause: unknown): DatabaseError {
  const pid = ownerPid(home);
  return new DatabaseError(
    'already-running',
    {
      zh: `数据目录“${home}”正由另一个创城进程（进程号 ${pid}）使用，本次启动已取消，数据未受影响。请先停止该进程，或用 DATA_DIR 指定另一个目录。`,
      en: `The data folder "${home}" is in use by another Chuangcheng process (pid ${pid}). This start was cancelled; the data was not touched. Stop that process first, or name another folder with DATA_DIR.`,
    },
    cause,
  );
}

function ownerPid(home: string): string {
  try {
    return readFileSync(join(home, 'owner.pid'), 'utf8').trim();
  } catch {
    return '?';
  }
}
