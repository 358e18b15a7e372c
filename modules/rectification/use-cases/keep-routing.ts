import { accept, type Refusal, refuse } from '@chuangcheng/kit/decision';
import { siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { areaDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import { isRefusal, type Scope } from '@chuangcheng/platform/kernel';
import { categoryDirectory } from '../queries/category-directory.ts';
import { forgetRouting } from '../queries/routing-rules.ts';
import { insertRule, loadRule, type RuleWords, type StoredRule, updateRule } from '../store/routing-store.ts';
import { takeNumber } from '../store/take-number.ts';
import { command } from '../visibility.ts';

/** The words of a rule with only what exists; a class is left aside when a category is named. */
async function checked(scope: Scope, words: RuleWords): Promise<RuleWords | Refusal> {
  const { categoryId, siteTypeId, areaId, unitId } = words;
  const ofClass = categoryId ? null : words.ofClass;
  if (!categoryId && !ofClass && !siteTypeId && !areaId) return refuse('rectification/rule-names-nothing');
  const [categories, siteTypes, { areas }, units] = await Promise.all([
    categoryDirectory(scope),
    siteTypeDirectory(scope),
    areaDirectory(scope),
    unitDirectory(scope),
  ]);
  const hasClass = categories.categories.some((one) => `${one.kind}/${one.classCode}` === ofClass);
  if ((categoryId && !categories.byId.has(categoryId)) || (ofClass && !hasClass))
    return refuse('rectification/category-not-found');
  if (siteTypeId && !siteTypes.byId.has(siteTypeId)) return refuse('rectification/site-type-not-found');
  if (areaId && !areas.some((area) => area.id === areaId)) return refuse('rectification/area-not-found');
  return units.byId.get(unitId)?.active ? { ...words, ofClass } : refuse('rectification/unit-not-found');
}

const afterwards = (_plan: unknown, { actor }: { readonly actor: { readonly countyId: string } }): void =>
  forgetRouting(actor.countyId);
const subject = (id: string) => ({ kind: 'routing-rule', id });

/** Adds a rule; sent again it answers with what was stored first. One in conflict is kept too: the list names it. */
export const addRoutingRule = command({
  action: 'rectification.set-routing',
  async load(tx, input: RuleWords & { readonly id: string }, { scope }) {
    const [known, words] = await Promise.all([
      tx.selectFrom('rectification.routing_rule').select(['id', 'number']).where('id', '=', input.id).executeTakeFirst(),
      checked(scope, input),
    ]);
    if (known) return { known, words: input, number: known.number };
    return isRefusal(words) ? words : { known, words, number: await takeNumber(tx, 'routing-rule') };
  },
  rule: 'role-is-enough',
  replay: ({ known }) => known,
  decide: ({ words, number }, { id }) => accept({ id, number, words }),
  async save(tx, { id, number, words }, permit, { now }) {
    await insertRule(tx, { id, number }, words, now, permit);
    return { id, number };
  },
  audit: ({ id, number, words }) => ({ subject: subject(id), detail: { number, ...words } }),
  afterwards,
});

type Change = RuleWords & { readonly id: string; readonly version: number; readonly reason: string };

/** Says something else from now on; case files dispatched before stay where they are. */
export const changeRoutingRule = command({
  action: 'rectification.set-routing',
  async load(tx, input: Change, { scope }) {
    const [rule, words] = await Promise.all([loadRule(tx, input.id), checked(scope, input)]);
    if (isRefusal(rule)) return rule;
    return isRefusal(words) ? words : { rule, words, reason: input.reason };
  },
  rule: 'role-is-enough',
  decide: ({ rule, words, reason }, { version }) => refusalOf(rule, version) ?? accept({ rule, words, reason }),
  async save(tx, { rule, words, reason }, permit, { now }) {
    await updateRule(tx, rule, { words, reason }, now, permit);
    return { version: rule.version + 1 };
  },
  audit: ({ rule, words, reason }) => ({ subject: subject(rule.id), detail: { number: rule.number, ...words, reason } }),
  afterwards,
});

/** The rule holds no more; it stays in the list with the reason. */
export const retireRoutingRule = command({
  action: 'rectification.set-routing',
  async load(tx, { id, reason }: { readonly id: string; readonly version: number; readonly reason: string }) {
    const rule = await loadRule(tx, id);
    return isRefusal(rule) ? rule : { rule, reason };
  },
  rule: 'role-is-enough',
  decide: ({ rule, reason }, { version }) => refusalOf(rule, version) ?? accept({ rule, reason }),
  async save(tx, { rule, reason }, permit, { now }) {
    await updateRule(tx, rule, { reason }, now, permit);
    return { version: rule.version + 1 };
  },
  audit: ({ rule, reason }) => ({ subject: subject(rule.id), detail: { number: rule.number, retired: true, reason } }),
  afterwards,
});

function refusalOf(rule: StoredRule, version: number): Refusal | undefined {
  if (rule.state === 'retired') return refuse('rectification/rule-retired');
  return rule.version === version ? undefined : refuse('platform/changed-meanwhile');
}
