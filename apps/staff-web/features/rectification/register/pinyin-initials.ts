/** The first character of each initial in the order of pinyin; i, u and v begin no syllable. */
const FIRSTS: readonly (readonly [string, string])[] = Array.from('阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀').map(
  (first, index) => [first, 'abcdefghjklmnopqrstwxyz'.charAt(index)] as const,
);
const order = new Intl.Collator('zh-CN-u-co-pinyin');

/** Initials of the pinyin of a text, `暴露垃圾` as `bllj`; other letters and digits stay. A character read in several ways has one. */
export function pinyinInitials(text: string): string {
  return Array.from(text.toLowerCase())
    .map((character) => {
      if (!/\p{Script=Han}/u.test(character)) return /[a-z0-9]/.test(character) ? character : '';
      return FIRSTS.findLast(([first]) => order.compare(first, character) <= 0)?.[1] ?? '';
    })
    .join('');
}
