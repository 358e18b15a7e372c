import { chmodSync, mkdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completeCopy } from './binary-copy.ts';
import { createMissingLinks, missingLinks } from './shared-library-links.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

/** A package folder as npm leaves it without install scripts: the list of links, but not the links. */
function packageFolder(): string {
  const native = join(temporaryFolder(), 'native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib', 'libone.so.1.2'), 'library', { mode: 0o600 });
  const links = [{ source: 'native/lib/libone.so.1.2', target: 'native/lib/libone.so.1' }];
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  return native;
}

test('missing links are made, relative to their folder, and a second time nothing is left to do', () => {
  const native = packageFolder();
  expect(missingLinks(native)).toHaveLength(1);
  createMissingLinks(native);
  expect(readlinkSync(join(native, 'lib', 'libone.so.1'))).toBe('libone.so.1.2');
  expect(missingLinks(native)).toEqual([]);
  createMissingLinks(native);
});

test('a copied package gets its links in the copy and is readable by every account', () => {
  const native = packageFolder();
  const copy = completeCopy(native, join(temporaryFolder(), 'postgres-1'));
  createMissingLinks(copy);
  expect(readFileSync(join(copy, 'lib', 'libone.so.1'), 'utf8')).toBe('library');
  expect(statSync(join(copy, 'lib', 'libone.so.1.2')).mode & 0o777).toBe(0o644);
  expect(missingLinks(native)).toHaveLength(1);
});

test('a complete copy is kept, one with a missing file is replaced', () => {
  const native = packageFolder();
  const folder = join(temporaryFolder(), 'postgres-1');
  completeCopy(native, folder);
  writeFileSync(join(folder, 'mark'), '');
  expect(completeCopy(native, folder)).toBe(folder);
  expect(statSync(join(folder, 'mark')).size).toBe(0);
  rmSync(join(folder, 'lib', 'libone.so.1.2'));
  completeCopy(native, folder);
  expect(readFileSync(join(folder, 'lib', 'libone.so.1.2'), 'utf8')).toBe('library');
  expect(statSync(join(folder, 'mark'), { throwIfNoEntry: false })).toBeUndefined();
});

test('a folder others may write to is not trusted', () => {
  const native = packageFolder();
  const folder = join(temporaryFolder(), 'postgres-1');
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  writeFileSync(join(folder, 'theirs'), '');
  const used = completeCopy(native, folder);
  expect(statSync(join(used, 'theirs'), { throwIfNoEntry: false })).toBeUndefined();
});
