import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE_LIMIT = 300;
const TEST_LIMIT = 500;
const GENERATED = new Set(['database/types.ts']);

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.css'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(file) && !GENERATED.has(file));

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

test('the rules below look at the whole product', () => expect(files.length).toBeGreaterThan(900));

test('no file is longer than 300 lines, no test longer than 500', () => {
  const tooLong = files.filter((file) => lines(file) > (isTest(file) ? TEST_LIMIT : SOURCE_LIMIT));
  expect(tooLong.map((file) => `${file}: ${lines(file)}`)).toEqual([]);
});

test('file names are kebab-case', () => {
  expect(files.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(basename(file)))).toEqual([]);
});

test('no folder is a drawer for everything', () => {
  expect(files.filter((file) => /(^|\/)(utils?|common|helpers?|misc|shared)\//.test(file))).toEqual([]);
});
