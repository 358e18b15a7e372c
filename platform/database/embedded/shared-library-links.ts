import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

type Link = { readonly path: string; readonly target: string };

/** The links `pg-symlinks.json` of the package lists and the folder lacks. `native` is the package's `native` folder. */
export function missingLinks(native: string): readonly Link[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  // The package calls the real file `source` and the link to be made `target`; both begin with `native/`.
  const listed = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return listed
    .map(({ source, target }) => ({ path: join(native, relative('native', target)), target: basename(source) }))
    .filter(({ path }) => !lstatSync(path, { throwIfNoEntry: false }));
}

/** Makes the missing links; safe when several processes do it at once. */
export function createMissingLinks(native: string): void {
  for (const { path, target } of missingLinks(native)) {
    try {
      symlinkSync(target, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
