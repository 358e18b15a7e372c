import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account PostgreSQL runs under when it differs from our own. */
export type ServerAccount = { readonly uid: number; readonly gid: number };

/** `nobody`: initdb insists on an account that has a passwd entry, and every system has this one. */
const NOBODY: ServerAccount = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root. As root we hand it to the owner of the existing cluster, or to `nobody`.
 * As any other user it runs as ourselves: `undefined`.
 */
export function serverAccount(clusterFolder: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

/** The nearest folder on the way to `path` that the account may not enter; `undefined` when it can reach the path. */
export function blockingFolder(path: string, account: ServerAccount | undefined): string | undefined {
  if (!account) return undefined;
  for (let folder = path; ; folder = dirname(folder)) {
    if (!mayEnter(folder, account)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function mayEnter(folder: string, account: ServerAccount): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
