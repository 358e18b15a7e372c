import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bigrams, normaliseName, splitUnitNames, toHalfWidth } from './chinese-text.ts';

test('full-width signs become half-width, Chinese punctuation stays', () => {
  expect(toHalfWidth('１１１.６１３６９３')).toBe('111.613693');
  expect(toHalfWidth('Ａｂ（１），０００－１２\u3000、。')).toBe('Ab(1),000-12 、。');
});

test('names that look the same compare the same', () => {
  expect(normaliseName('各乡镇(街道) ')).toBe(normaliseName('各乡镇（街道）'));
  expect(normaliseName('\ufeff\u3000县文明办\u200b')).toBe('县文明办');
  expect(normaliseName('第３  小学\u00a0ＡＢ')).toBe('第3 小学 AB');
});

test('a normal form stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
    }),
  );
});

test('search terms are pairs of characters and whole words', () => {
  expect(bigrams('丝绸路与GB/T ３７６６８')).toEqual(['丝绸', '绸路', '路与', 'gb', 't', '37668']);
  expect(bigrams('井。盖 井盖井盖')).toEqual(['井', '盖', '井盖', '盖井']);
  expect(bigrams('𠮷祥A座')).toEqual(['𠮷祥', 'a', '座']);
  expect(bigrams('，。 ')).toEqual([]);
});

test('the terms of a part of a text are terms of the text', () => {
  const text = '文明随手拍网格员上报问题公益广告被撕掉一半';
  const bound = fc.integer({ min: 0, max: text.length });
  fc.assert(
    fc.property(bound, bound, (a, b) => {
      const part = text.slice(Math.min(a, b), Math.max(a, b));
      fc.pre(part.length > 1);
      expect(bigrams(text)).toEqual(expect.arrayContaining(bigrams(part)));
    }),
  );
});

test.each([
  ['县委办、县直机关工委、各乡镇（街道）', ['县委办', '县直机关工委', '各乡镇（街道）']],
  ['县市政中心，县交通运输局', ['县市政中心', '县交通运输局']],
  ['县发改局；县水利局;县城管执法局', ['县发改局', '县水利局', '县城管执法局']],
  ['县文旅局\r\n县教育局 \n\n团县委', ['县文旅局', '县教育局', '团县委']],
  ['各单位(乡镇、街道)/县住建局', ['各单位(乡镇、街道)', '县住建局']],
  ['各乡镇（街道、县住建局', ['各乡镇（街道', '县住建局']],
  ['、 ,', []],
])('%s is split', (text, names) => {
  expect(splitUnitNames(text)).toEqual(names);
});
