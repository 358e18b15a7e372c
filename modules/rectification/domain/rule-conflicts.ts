import { type RoutingRule } from './routing-rule.ts';

export type RuleConflict = { readonly rules: readonly [RoutingRule, RoutingRule] };

/**
 * Pairs of rules that tie on some problem and name different units. Two rules are equally specific and match the same problem only
 * when they name the same category or class, the same kind of place and the same area: areas of one level do not overlap, so no other
 * pair can. Retired rules and closed units do not count; a rule that is yet to begin does.
 */
export function ruleConflicts(rules: readonly RoutingRule[]): RuleConflict[] {
  const alive = rules.filter((rule) => rule.active && !rule.unitClosed);
  return [...Map.groupBy(alive, scopeKey).values()].flatMap((group) =>
    group.flatMap((one, index) =>
      group
        .slice(index + 1)
        .filter((other) => other.unit.id !== one.unit.id)
        .map((other): RuleConflict => ({ rules: one.number < other.number ? [one, other] : [other, one] })),
    ),
  );
}

/** What a rule names, as a key. */
export function scopeKey({
  category,
  ofClass,
  siteType,
  area,
}: Pick<RoutingRule, 'category' | 'ofClass' | 'siteType' | 'area'>): string {
  const kind = category ? `category ${category.id}` : ofClass ? `class ${ofClass.kind} ${ofClass.code}` : '';
  return [kind, siteType?.id ?? '', area?.id ?? ''].join('/');
}
