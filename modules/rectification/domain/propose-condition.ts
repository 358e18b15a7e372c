import { bigrams } from '@chuangcheng/kit/chinese-text';
import { PROBLEM_WORDS } from './problem-words.ts';

/** A check item as its words. */
export type ItemWords = { readonly content: string; readonly siteType: string };

/** A condition with the words it is known by. */
export type KnownCondition = { readonly id: string; readonly name: string; readonly text: string };

/** Below it nothing is proposed: a person decides. */
const LEAST_LIKENESS = 0.6;
/** What is named first in an item is what it is mostly about. */
const LATER_COUNTS_LESS = 0.1;
/** The name of a category alone says less than its name with a condition. */
const NAME_ALONE = 0.98;
/** Conditions such as 破损 say nothing without their category. */
const FEWEST_PAIRS_ALONE = 3;

type Indexed = {
  readonly condition: KnownCondition;
  readonly name: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
  readonly both: ReadonlySet<string>;
};

/** Prepares conditions, in the order in which the first of equals is taken. */
export function indexConditions(conditions: readonly KnownCondition[]): readonly Indexed[] {
  return conditions.map((condition) => {
    const [name, text] = [new Set(bigrams(condition.name)), new Set(bigrams(condition.text))];
    return { condition, name, text, both: name.union(text) };
  });
}

/**
 * The condition a failed check item most likely is: the one most alike in words, by pairs of characters the two share (Dice) over
 * its parts and over the words offices use for the same thing. Undefined when none is alike enough.
 */
export function proposeCondition(
  item: ItemWords,
  conditions: readonly Indexed[],
): { readonly condition: KnownCondition; readonly likeness: number } | undefined {
  const content = new Set(bigrams(item.content));
  let best: { condition: KnownCondition; likeness: number; detail: number } | undefined;
  for (const { words, position } of sayingsOf(item)) {
    const weight = 1 - (LATER_COUNTS_LESS * position) / item.content.length;
    for (const one of conditions) {
      const likeness = weight * alike(words, one);
      if (likeness < LEAST_LIKENESS || likeness < (best?.likeness ?? 0)) continue;
      const detail = dice(content, one.text);
      if (!best || likeness > best.likeness || detail > best.detail) best = { condition: one.condition, likeness, detail };
    }
  }
  return best && { condition: best.condition, likeness: best.likeness };
}

/** The parts of an item and what they mean in the words of conditions, each with where it stands. */
function sayingsOf({ content, siteType }: ItemWords): { words: ReadonlySet<string>; position: number }[] {
  const parts = [...content.matchAll(/[^、，,；;。（）()\s]+/g)].map((part) => ({ text: part[0], position: part.index }));
  const meant = PROBLEM_WORDS.flatMap(({ says, means, at }) => {
    const position = Math.min(...says.map((saying) => content.indexOf(saying)).filter((index) => index >= 0));
    const fits = at === undefined || at.some((word) => siteType.includes(word));
    return fits && position < Infinity ? [{ text: means, position }] : [];
  });
  return [...parts, ...meant].map(({ text, position }) => ({ words: new Set(bigrams(text)), position }));
}

function alike(words: ReadonlySet<string>, { name, text, both }: Indexed): number {
  return Math.max(NAME_ALONE * dice(words, name), dice(words, both), text.size < FEWEST_PAIRS_ALONE ? 0 : dice(words, text));
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = one.intersection(other).size;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
