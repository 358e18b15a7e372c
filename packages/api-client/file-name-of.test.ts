import { expect, it } from 'vitest';
import { fileNameOf } from './file-name-of.ts';

it('prefers the UTF-8 name', () => {
  const header = `attachment; filename="list.xlsx"; filename*=UTF-8''%E6%8E%92%E5%90%8D.xlsx`;
  expect(fileNameOf(header)).toBe('排名.xlsx');
});

it('reads quoted and bare names, and nothing from nothing', () => {
  expect(fileNameOf('attachment; filename="a \\"b\\".csv"')).toBe('a "b".csv');
  expect(fileNameOf('attachment; filename=a.csv')).toBe('a.csv');
  expect(fileNameOf('inline')).toBeUndefined();
  expect(fileNameOf(null)).toBeUndefined();
});
