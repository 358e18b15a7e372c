import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Copies the programs to a stable folder every account can read, once. An existing copy is used when it is ours and has every
 * file of the source in the same size; otherwise it is replaced. The copy appears under its name only when it is complete.
 * Returns the folder to use.
 */
export function completeCopy(source: string, folder: string): string {
  if (isComplete(source, folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  const partial = `${folder}.${randomBytes(6).toString('hex')}`;
  cpSync(source, partial, { recursive: true, verbatimSymlinks: true });
  openToAll(partial);
  try {
    if (ownedByUs(folder)) rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
    return folder;
  } catch {
    // Another process was faster, or somebody else holds the name: use theirs only if it proves good.
    if (!isComplete(source, folder)) return partial;
    rmSync(partial, { recursive: true, force: true });
    return folder;
  }
}

function isComplete(source: string, copy: string): boolean {
  if (!ownedByUs(copy)) return false;
  return readdirSync(source, { recursive: true, withFileTypes: true }).every((entry) => {
    if (!entry.isFile()) return true;
    const path = join(entry.parentPath, entry.name);
    const copied = lstatSync(path.replace(source, copy), { throwIfNoEntry: false });
    return copied?.size === lstatSync(path).size;
  });
}

function ownedByUs(folder: string): boolean {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  return there !== undefined && there.isDirectory() && there.uid === process.getuid?.() && (there.mode & 0o022) === 0;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    if (entry.isFile()) chmodSync(path, (lstatSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}
