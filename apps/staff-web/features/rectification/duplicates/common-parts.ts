export type TextPart = { readonly text: string; readonly common: boolean /** Where it begins. */; readonly at: number };

const PAIR = 2;

/** A text in parts, those marked whose pairs of characters the other text has too. */
export function commonParts(text: string, other: string): TextPart[] {
  const characters = Array.from(text);
  const marked = characters.map(() => false);
  for (let at = 0; at + PAIR <= characters.length; at += 1) {
    const pair = characters.slice(at, at + PAIR).join('');
    if (!/^\S+$/.test(pair) || !other.includes(pair)) continue;
    marked.fill(true, at, at + PAIR);
  }
  const parts: { text: string; common: boolean; at: number }[] = [];
  for (const [at, character] of characters.entries()) {
    const common = marked[at] ?? false;
    const last = parts.at(-1);
    if (last?.common === common) last.text += character;
    else parts.push({ text: character, common, at });
  }
  return parts;
}
