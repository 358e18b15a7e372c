import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockingFolder, type ServerAccount } from './server-account.ts';

/** Linux allows 107 bytes for the path of a unix socket, macOS 103, the file name included. */
const LONGEST = 103 - '/.s.PGSQL.5432.lock'.length;

/**
 * A folder only the server's account and root can enter, for its unix socket: below `home`, or in the temporary folder under a
 * stable name when that path would be too long. What an earlier server left in it is removed; the caller owns the lock.
 */
export function socketFolder(home: string, account: ServerAccount | undefined): string {
  const own = join(home, 'socket');
  return makePrivate(Buffer.byteLength(own) <= LONGEST ? own : temporaryFolder(home, account), account);
}

function temporaryFolder(home: string, account: ServerAccount | undefined): string {
  const base = blockingFolder(tmpdir(), account) || Buffer.byteLength(tmpdir()) > LONGEST - 32 ? '/tmp' : tmpdir();
  const stable = join(base, `chuangcheng-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`);
  const there = lstatSync(stable, { throwIfNoEntry: false });
  const trusted = !there || (there.isDirectory() && there.uid === (account?.uid ?? process.getuid?.()));
  // Anybody may have taken the name in a shared temporary folder: then take one nobody can have guessed.
  return trusted ? stable : mkdtempSync(join(base, 'chuangcheng-'));
}

function makePrivate(folder: string, account: ServerAccount | undefined): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const left of readdirSync(folder)) rmSync(join(folder, left), { force: true });
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}
