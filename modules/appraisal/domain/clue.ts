import { dayText, parseDay } from '@chuangcheng/kit/civil-day';
import type { ClueRule } from './accountability.ts';

/** A rule as it stands: how many facts within how many days make a clue. */
export type ClueRuleSetting = {
  readonly rule: ClueRule;
  readonly times: number;
  readonly withinDays: number;
  readonly active: boolean;
};

/** The rules a county begins with. Last places count in a row, of the newest published periods. */
export const DEFAULT_CLUE_RULES: Readonly<Record<ClueRule, ClueRuleSetting>> = {
  'red-orders': { rule: 'red-orders', times: 3, withinDays: 90, active: true },
  'false-rectification': { rule: 'false-rectification', times: 1, withinDays: 90, active: true },
  'last-place': { rule: 'last-place', times: 2, withinDays: 180, active: true },
  shirking: { rule: 'shirking', times: 2, withinDays: 90, active: true },
};

/** What a clue can stand on: something that happened about a unit, on a day. */
export type ClueFact = {
  readonly unitId: string;
  readonly kind: 'case-file' | 'supervision-order' | 'period';
  readonly id: string;
  readonly label: string;
  readonly day: string;
};

/** Facts of one unit that are enough for a rule, and which of them are new. */
export type FoundClue = {
  readonly rule: ClueRule;
  readonly unitId: string;
  readonly facts: readonly ClueFact[];
  readonly fresh: readonly ClueFact[];
};

/**
 * What a rule finds in the facts, for each unit at most once. A clue is news only when it stands on at least one fact that no clue of
 * this rule stood on before (`known`, by fact id); facts older than the rule looks back do not count.
 */
export function findClues(
  { rule, times, withinDays, active }: ClueRuleSetting,
  facts: readonly ClueFact[],
  known: ReadonlySet<string>,
  today: string,
): FoundClue[] {
  if (!active) return [];
  const first = dayText((parseDay(today) ?? 0) - withinDays + 1);
  const counted = facts.filter(({ day }) => day >= first && day <= today);
  return [...Map.groupBy(counted, ({ unitId }) => unitId)].flatMap(([unitId, ofUnit]) => {
    const standing = [...new Map(ofUnit.map((fact) => [fact.id, fact])).values()].toSorted((a, b) => a.day.localeCompare(b.day));
    const fresh = standing.filter(({ id }) => !known.has(id));
    return standing.length >= times && fresh.length > 0 ? [{ rule, unitId, facts: standing, fresh }] : [];
  });
}
