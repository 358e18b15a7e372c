import { expect, test } from 'vitest';
import { pinyinInitials } from './pinyin-initials.ts';

test.each([
  ['暴露垃圾', 'bllj'],
  ['占道经营', 'zdjy'],
  ['路灯', 'ld'],
  ['公用设施 A1', 'gyssa1'],
  ['', ''],
])('%s is %s', (text, initials) => expect(pinyinInitials(text)).toBe(initials));
