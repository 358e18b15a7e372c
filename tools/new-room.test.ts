import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { roomNames } from './new-room/room-names.ts';
import { writeRoom } from './new-room/write-room.ts';

const REPOSITORY = resolve(import.meta.dirname, '..');
const NOW = new Date('2026-11-25T08:30:00Z');

let root: string;
beforeEach(() => {
  // Below node_modules, so that packages are found and no other tool looks.
  root = mkdtempSync(join(REPOSITORY, 'node_modules/.new-room-'));
  for (const path of ['tools/room-order.json', 'docs/context-map.md']) cpSync(join(REPOSITORY, path), join(root, path));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('names follow from the words given', () => {
  expect(roomNames('official-documents', '公文', 'reply-copy', '回复件')).toMatchObject({
    schema: 'official_documents',
    roomCamel: 'officialDocuments',
    roomEn: 'Official documents',
    things: 'reply-copies',
    table: 'reply_copy',
    thingPascal: 'ReplyCopy',
    thingsPascal: 'ReplyCopies',
  });
  expect(() => roomNames('Funding', '经费', 'grant', '拨款')).toThrow(/kebab-case/);
  expect(() => roomNames('funding', '经费', 'grant', 'grant')).toThrow(/Chinese/);
});

test('only a room of the order that does not exist is made', () => {
  expect(() => writeRoom(root, 'weather', 'cloud', '云', NOW)).toThrow(/no place in tools\/room-order.json/);
  writeRoom(root, 'funding', 'grant', '拨款', NOW);
  expect(() => writeRoom(root, 'funding', 'grant', '拨款', NOW)).toThrow(/exists already/);
});

test('a room has the inner plan of all rooms, and no file is long', () => {
  const files = writeRoom(root, 'official-documents', 'letter', '公文', NOW);
  expect(files.map((file) => file.replace('modules/official-documents/', '')).sort()).toEqual(
    [
      'README.md',
      'contract/index.ts',
      'database/migrations/202611250830__official_documents__letters.sql',
      'http/routes.ts',
      'index.ts',
      'module.ts',
      'official-documents-problems.ts',
      'official-documents.test.ts',
      'policy.ts',
      'queries/list-letters.ts',
      'use-cases/add-letter.ts',
      'visibility.ts',
    ].sort(),
  );
  for (const file of files) expect(readFileSync(join(root, file), 'utf8').split('\n').length).toBeLessThan(80);
});

test('what is written has sound types, and what is not would be seen', { timeout: 60_000 }, () => {
  writeRoom(root, 'official-documents', 'letter', '公文', NOW);
  for (const folder of ['platform', 'database']) {
    cpSync(join(REPOSITORY, folder), join(root, folder), { recursive: true, filter: (path) => !/node_modules|seeds/.test(path) });
  }
  const types = join(root, 'database/types.ts');
  const table = `'official_documents.letter': { county_id: Generated<string>; id: string; name: string; created_at: ColumnType<Date, Date | string, Date | string> };`;
  writeFileSync(types, readFileSync(types, 'utf8').replace('export type Database = {', `export type Database = {\n  ${table}`));
  writeFileSync(
    join(root, 'tsconfig.json'),
    JSON.stringify({
      extends: join(REPOSITORY, 'tsconfig.json'),
      compilerOptions: { paths: { '@chuangcheng/platform/*': ['./platform/*/index.ts'] } },
      include: ['modules', 'platform/testing/global-setup.ts'],
      exclude: [],
    }),
  );
  // A fault of our own beside the room: with no fault at all the checker might have looked at nothing.
  writeFileSync(join(root, 'modules/official-documents/canary.ts'), 'export const broken: number = "text";\n');
  const compiler = join(REPOSITORY, 'node_modules/typescript-native/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json'], { cwd: root, encoding: 'utf8' });
  expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/^modules\/official-documents\/canary\.ts.*TS2322/)]);
});
