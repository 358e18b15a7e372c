import { expect, test } from 'vitest';
import { commonParts } from './common-parts.ts';

test('what both say is marked, whole', () => {
  expect(commonParts('东大街路口垃圾堆放', '路口堆放垃圾')).toEqual([
    { text: '东大街', common: false, at: 0 },
    { text: '路口垃圾堆放', common: true, at: 3 },
  ]);
  expect(commonParts('占道经营', '路灯不亮')).toEqual([{ text: '占道经营', common: false, at: 0 }]);
  expect(commonParts('', '路灯')).toEqual([]);
});
