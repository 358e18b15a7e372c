import { accept } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { type CategoryKind, scopeKey } from '../domain/index.ts';
import { forgetRouting, routingRules } from '../queries/routing-rules.ts';
import { insertRule, type RuleWords } from '../store/routing-store.ts';
import { takeNumber } from '../store/take-number.ts';
import { command } from '../visibility.ts';

/** What a rule names and to whom it leads, as a key: two rules of one key say the same. */
export function wordsKey({ categoryId, ofClass, siteTypeId, areaId, unitId }: RuleWords): string {
  const [kind, code] = ofClass?.split('/') ?? [];
  const named = (id: string | null) => (id ? { id, name: '' } : null);
  const scope = scopeKey({
    category: named(categoryId),
    ofClass: kind && code ? { kind: kind as CategoryKind, code, name: '' } : null,
    siteType: named(siteTypeId),
    area: areaId ? { id: areaId, name: '', level: 'grid' } : null,
  });
  return `${scope}/${unitId}`;
}

/** Adds the rules of a file; one that says what a rule in force says already is left out. */
export const keepRoutingRules = command({
  action: 'rectification.import-routing',
  async load(tx, rules: readonly RuleWords[], { scope }) {
    // Taken first, so that of two imports at once the second sees what the first has stored.
    const numbers: number[] = [];
    for (let count = 0; count < rules.length; count += 1) numbers.push(await takeNumber(tx, 'routing-rule'));
    forgetRouting(scope.actor.countyId);
    const kept = (await routingRules(scope)).filter((rule) => rule.active);
    const known = new Set(kept.map((rule) => `${scopeKey(rule)}/${rule.unit.id}`));
    return rules.flatMap((words, index) => (known.has(wordsKey(words)) ? [] : [{ words, number: numbers[index] ?? 0 }]));
  },
  rule: 'role-is-enough',
  decide: (added) => accept(added),
  async save(tx, added, permit, { now }) {
    for (const { words, number } of added) await insertRule(tx, { id: newId(), number }, words, now, permit);
    return { added: added.length };
  },
  audit: (added) => ({ subject: { kind: 'routing-rules', id: null }, detail: { numbers: added.map((one) => one.number) } }),
  afterwards: (_plan, { actor }) => forgetRouting(actor.countyId),
});
