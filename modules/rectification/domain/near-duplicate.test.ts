import { bitsApart } from '@chuangcheng/platform/files';
import { describe, expect, test } from 'vitest';
import { DEFAULT_DUPLICATE_RULE as rule, likenessOf, reasonWords, wordsAlike } from './index.ts';

const one = {
  description: '路口堆放垃圾无人清运',
  position: { lng: 111.6, lat: 30.47 },
  siteId: null,
  reportedAt: new Date('2026-09-24T01:00:00Z'),
  pictures: ['ff00ff00ff00ff00'],
};
/** 0.0003 degrees of latitude are 33 metres. */
const again = {
  ...one,
  description: '东大街路口垃圾堆放多日没人清运',
  position: { lng: 111.6, lat: 30.4703 },
  reportedAt: new Date('2026-09-24T03:00:00Z'),
  pictures: [],
};
const compare = (other: object, by = rule) => likenessOf(one, { ...again, ...other }, by, bitsApart);

describe('what counts', () => {
  test('near, soon and in similar words: with each reason as people read it', () => {
    const found = compare({});
    expect(found?.reasons).toEqual({ metres: 33, minutes: 120, words: 0.43 });
    expect(reasonWords(found!.reasons, rule).map((reason) => reason.zh)).toEqual([
      '同类问题',
      '相距 33 米',
      '间隔 2 小时',
      '文字相似 0.43',
    ]);
  });
  test('a similar picture stands for words; the words are not named then', () => {
    const found = compare({ description: '占道经营', pictures: ['ff00ff00ff00ff0f', '0000000000000000'] });
    expect(found?.reasons).toMatchObject({ words: 0, bits: 4 });
    expect(reasonWords(found!.reasons, rule).map((reason) => reason.zh)).toEqual([
      '同类问题',
      '相距 33 米',
      '间隔 2 小时',
      '照片相似',
    ]);
  });
  test.each([
    ['too far', { position: { lng: 111.6, lat: 30.471 } }],
    ['nowhere', { position: null }],
    ['too late', { reportedAt: new Date('2026-10-01T01:00:01Z') }],
    ['other words and no picture', { description: '占道经营' }],
    ['other words and another picture', { description: '占道经营', pictures: ['0000ffff0000ffff'] }],
  ])('%s: no', (_why, change) => expect(compare(change)).toBeUndefined());
  test('exactly at the limits it still counts', () => {
    expect(compare({ reportedAt: new Date('2026-10-01T01:00:00Z') })).toBeDefined();
    expect(compare({}, { ...rule, metres: 33, words: 0.43 })).toBeDefined();
    expect(compare({}, { ...rule, metres: 32 })).toBeUndefined();
    expect(compare({}, { ...rule, words: 0.45 })).toBeUndefined();
  });
  test('one site is one place, wherever the two stood', () => {
    const [a, b] = [
      { ...one, siteId: 'site', position: null },
      { ...again, siteId: 'site' },
    ];
    expect(likenessOf(a, b, rule, bitsApart)?.reasons).toMatchObject({ sameSite: true });
    expect(reasonWords({ sameSite: true, metres: 4, minutes: 5, words: 0.1 }, rule).map((reason) => reason.zh)).toEqual([
      '同类问题',
      '同一点位',
      '间隔 5 分钟',
    ]);
  });
});

test('the same said twice is likest, and it does not matter which came first', () => {
  const same = likenessOf(one, one, rule, bitsApart);
  expect(same?.likeness).toBe(1);
  expect(likenessOf({ ...one, ...again }, one, rule, bitsApart)).toEqual(compare({}));
  expect(compare({})?.likeness).toBeLessThan(1);
});

test('words: nothing in common is 0, digits and letters count as words', () => {
  expect(wordsAlike('', '')).toBe(0);
  expect(wordsAlike('占道经营', '路灯不亮')).toBe(0);
  expect(wordsAlike('井盖A12破损', '井盖A12缺失')).toBeCloseTo(2 / 3);
});
