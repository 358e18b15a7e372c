import { dayOf } from '@chuangcheng/kit/civil-day';
import type { Page } from '@chuangcheng/kit/page';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { RoutingRuleRow, RoutingState } from '../contract/index.ts';
import { type RoutingRule, ruleConflicts, scopeWords } from '../domain/index.ts';
import { type KeptRule, routingRules } from './routing-rules.ts';

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly state?: readonly RoutingState[] | undefined;
  readonly unitId?: readonly string[] | undefined;
  readonly conflicts?: boolean | undefined;
};

const stateOf = (rule: RoutingRule, today: string): RoutingState =>
  !rule.active ? 'retired' : rule.fromDay > today ? 'coming' : 'active';

/** The other rules each rule conflicts with. */
function conflictsOf(rules: readonly RoutingRule[]): Map<string, RoutingRule[]> {
  const pairs = ruleConflicts(rules).flatMap(({ rules: [one, other] }) => [
    { id: one.id, other },
    { id: other.id, other: one },
  ]);
  return new Map([...Map.groupBy(pairs, (pair) => pair.id)].map(([id, found]) => [id, found.map((pair) => pair.other)]));
}

/** Routing rules with what they conflict with; some hundred lines, filtered in memory. */
export async function listRoutingRules(scope: Scope, input: Input): Promise<Page<RoutingRuleRow>> {
  const rules = await routingRules(scope);
  const today = dayOf(scope.host.clock.now());
  const conflicts = conflictsOf(rules);
  const all = rules
    .map((rule) => rowOf(rule, stateOf(rule, today), conflicts.get(rule.id) ?? []))
    .filter((row) => !input.state?.length || input.state.includes(row.state))
    .filter((row) => !input.unitId?.length || input.unitId.includes(row.unitId))
    .filter((row) => !input.conflicts || row.conflicts.length > 0)
    .filter((row) => !input.search || `${row.number} ${row.scope} ${row.unit} ${row.note}`.includes(input.search));
  const from = (input.page - 1) * input.pageSize;
  return {
    rows: sorted(all, input.sort).slice(from, from + input.pageSize),
    total: all.length,
    totalIsCapped: false,
    page: input.page,
    pageSize: input.pageSize,
  };
}

function rowOf(rule: KeptRule, state: RoutingState, conflicts: readonly RoutingRule[]): RoutingRuleRow {
  return {
    id: rule.id,
    number: rule.number,
    scope: scopeWords(rule),
    category: rule.category,
    ofClass: rule.ofClass && { key: `${rule.ofClass.kind}/${rule.ofClass.code}`, name: rule.ofClass.name },
    siteType: rule.siteType,
    area: rule.area,
    unitId: rule.unit.id,
    unit: rule.unit.name,
    unitClosed: rule.unitClosed,
    note: rule.note,
    fromDay: rule.fromDay,
    state,
    reason: rule.reason,
    updatedAt: rule.updatedAt.toISOString(),
    version: rule.version,
    conflicts: conflicts.map((other) => ({ number: other.number, unit: other.unit.name })),
  };
}

function sorted(rows: readonly RoutingRuleRow[], sort: string | undefined): RoutingRuleRow[] {
  const direction = sort?.startsWith('-') ? -1 : 1;
  const compare = {
    number: (a: RoutingRuleRow, b: RoutingRuleRow) => a.number - b.number,
    fromDay: (a: RoutingRuleRow, b: RoutingRuleRow) => a.fromDay.localeCompare(b.fromDay),
    unit: (a: RoutingRuleRow, b: RoutingRuleRow) => a.unit.localeCompare(b.unit, 'zh-CN'),
  }[(sort?.replace('-', '') ?? 'number') as 'number'];
  return rows.toSorted((a, b) => direction * compare(a, b));
}
