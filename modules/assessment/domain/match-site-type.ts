import { normaliseName } from '@chuangcheng/kit/chinese-text';
import { likeness } from '@chuangcheng/modules/organisation/domain';

export type NamedSiteType = { readonly id: string; readonly name: string; readonly aliases: readonly string[] };

const LEAST_LIKENESS = 0.2;

/** The site type a name means: its own name or an alias, spaces and bracket widths aside. */
export function siteTypeNamed<T extends NamedSiteType>(name: string, types: readonly T[]): T | undefined {
  const wanted = normaliseName(name);
  return types.find(
    (type) => normaliseName(type.name) === wanted || type.aliases.some((alias) => normaliseName(alias) === wanted),
  );
}

/** Site types a name nobody knows may mean, best first; bracketed parts count less: 农贸（集贸）市场 is 农贸市场. */
export function siteTypeCandidates<T extends NamedSiteType>(name: string, types: readonly T[]): T[] {
  const bare = withoutBrackets(name);
  return types
    .map((type) => {
      const score = bare === withoutBrackets(type.name) ? 1 : Math.max(likeness(name, type.name), likeness(bare, type.name));
      return { type, score };
    })
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ type }) => type);
}

/** Are the two names one but for what stands in brackets? Then the answer can be proposed. */
export function isSameButBrackets(one: string, other: string): boolean {
  return withoutBrackets(one) === withoutBrackets(other);
}

function withoutBrackets(name: string): string {
  return normaliseName(name).replace(/（[^）]*）/g, '');
}
