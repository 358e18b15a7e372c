/**
 * Full-width digits, letters and punctuation (U+FF01–FF5E) and the ideographic space as their half-width forms, as
 * spreadsheets and the 12345 export mix them. Chinese punctuation proper (、。「」) stays.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (full) => String.fromCharCode(full.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

/**
 * A name in the one form it is compared in: no invisible characters, no outer spaces, inner spaces single, letters and
 * digits half-width, brackets full-width as official Chinese names write them (各乡镇(街道) = 各乡镇（街道）).
 */
export function normaliseName(name: string): string {
  return name
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, toHalfWidth)
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/\s+/g, ' ')
    .trim();
}

const HAN = /^\p{Script=Han}/u;
/** A run of Chinese characters, or one of other letters and digits. */
const RUN = /\p{Script=Han}+|[[\p{Alphabetic}\p{Nd}]--\p{Script=Han}]+/gv;

/**
 * Distinct search terms of a text in order of appearance: every pair of neighbouring Chinese characters (a lone one
 * stands for itself), and every word of letters and digits in lower case. Nothing spans punctuation or spaces.
 */
export function bigrams(text: string): string[] {
  const terms = new Set<string>();
  for (const [run] of toHalfWidth(text).toLowerCase().matchAll(RUN)) {
    if (!HAN.test(run)) {
      terms.add(run);
      continue;
    }
    const characters = Array.from(run);
    if (characters.length === 1) terms.add(run);
    for (let index = 1; index < characters.length; index++) terms.add(`${characters[index - 1]}${characters[index]}`);
  }
  return [...terms];
}

/**
 * Unit names of a cell such as 责任单位: separated by 、 comma, semicolon, slash or line break, but not inside brackets.
 * Names are trimmed, empty ones dropped; a bracket without its partner is ordinary text.
 */
export function splitUnitNames(text: string): string[] {
  const names = text.match(/(?:[（(][^（）()]*[）)]|[^、，,；;/／\r\n])+/g) ?? [];
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
