import type { Scope } from '@chuangcheng/platform/kernel';
import { type RoutingRule, scopeKey, scopeWords } from '../domain/index.ts';
import { routingRules } from './routing-rules.ts';

type Draft = {
  readonly categoryId?: string | undefined;
  readonly ofClass?: string | undefined;
  readonly siteTypeId?: string | undefined;
  readonly areaId?: string | undefined;
  readonly unitId: string;
  /** The rule that is being changed. */
  readonly exceptId?: string | undefined;
};

/** Rules a rule that is being written would conflict with. */
export async function conflictsOfDraft(scope: Scope, draft: Draft) {
  const [kind, code] = draft.ofClass?.split('/') ?? [];
  const named = (id: string | undefined) => (id ? { id, name: '' } : null);
  const key = scopeKey({
    category: named(draft.categoryId),
    ofClass: kind && code && !draft.categoryId ? { kind: kind as 'event', code, name: '' } : null,
    siteType: named(draft.siteTypeId),
    area: draft.areaId ? { id: draft.areaId, name: '', level: 'grid' } : null,
  });
  const isConflict = (rule: RoutingRule) =>
    rule.active && !rule.unitClosed && rule.id !== draft.exceptId && rule.unit.id !== draft.unitId && scopeKey(rule) === key;
  return (await routingRules(scope))
    .filter(isConflict)
    .map((rule) => ({ number: rule.number, scope: scopeWords(rule), unit: rule.unit.name }));
}
