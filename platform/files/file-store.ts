import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '../kernel/index.ts';

/**
 * Keeps files in a folder under the SHA-256 of their content: the same bytes are stored once, and a file can be checked
 * against its name. A file is complete or not there: it is written beside its place, made durable, and then renamed.
 */
export function folderStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const place = placeOf(sha256);
      const known = await stat(place).catch(() => undefined);
      if (known?.size === bytes.length) return sha256;
      await mkdir(dirname(place), { recursive: true });
      const draft = `${place}.${randomBytes(6).toString('hex')}`;
      const file = await open(draft, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, place);
      return sha256;
    },
    get: (sha256) => readFile(placeOf(sha256)),
  };
}
