import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate, openDatabase, withClient } from '@chuangcheng/platform/database';
import { readColumns } from './database-types/read-columns.ts';
import { renderTypes } from './database-types/render-types.ts';

// Writes database/types.ts from database/migrations, on a throw-away database. With `--check` it only compares and ends with 1
// when the file is out of date.

const MIGRATIONS = fileURLToPath(new URL('../database/migrations', import.meta.url));
const TARGET = fileURLToPath(new URL('../database/types.ts', import.meta.url));

async function generate(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cc-types-'));
  chmodSync(dataDir, 0o755);
  const database = await openDatabase({ dataDir });
  try {
    await migrate(database.admin, MIGRATIONS);
    return renderTypes(await withClient(database.admin, readColumns));
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const types = await generate();
const current = existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
if (process.argv.includes('--check')) {
  if (types !== current) console.error('database/types.ts is out of date: run node tools/generate-database-types.ts');
  process.exitCode = types === current ? 0 : 1;
} else if (types !== current) {
  writeFileSync(TARGET, types);
}
