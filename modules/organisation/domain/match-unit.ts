import { bigrams, normaliseName } from '@chuangcheng/kit/chinese-text';

/** What matching needs to know of a unit. */
export type KnownUnit = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string | null;
};

const CANDIDATES = 5;
const LEAST_LIKENESS = 0.2;

/** How alike two names are: shared pairs of characters over all pairs (Jaccard), 0 to 1. */
export function likeness(one: string, other: string): number {
  const a = new Set(bigrams(normaliseName(one)));
  const b = new Set(bigrams(normaliseName(other)));
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** The units a name nobody knows most likely means, best first. */
export function candidatesFor(name: string, units: readonly KnownUnit[]): KnownUnit[] {
  return units
    .map((unit) => ({ unit, score: Math.max(likeness(name, unit.name), likeness(name, unit.shortName)) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, CANDIDATES)
    .map(({ unit }) => unit);
}
