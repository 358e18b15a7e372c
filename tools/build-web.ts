import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

// Builds the web apps whose sources are newer than what was built; with nothing to do it takes some milliseconds.

const SHARED = ['packages', 'modules', 'platform/contract', 'package-lock.json'];

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

for (const app of ['staff-web', 'field-web', 'citizen-web']) {
  const folder = join('apps', app);
  if (!existsSync(join(folder, 'vite.config.ts'))) continue;
  const built = join(folder, 'dist', 'index.html');
  const changed = Math.max(...[folder, ...SHARED].map(newest));
  if (existsSync(built) && statSync(built).mtimeMs >= changed) continue;
  const { status } = spawnSync('vite', ['build', folder, '--logLevel', 'warn'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
