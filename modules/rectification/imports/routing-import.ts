import { importKind, type JudgedRow } from '@chuangcheng/platform/import';
import { routingImport as endpoints } from '../contract/index.ts';
import { scopeKey } from '../domain/index.ts';
import { routingRules } from '../queries/routing-rules.ts';
import type { RuleWords } from '../store/routing-store.ts';
import { keepRoutingRules, wordsKey } from '../use-cases/keep-routing-rules.ts';
import { readRouting } from './read-routing.ts';
import { ROUTING_TABLES } from './routing-columns.ts';
import { routingNames } from './routing-names.ts';

/** 派遣规则.xlsx, such as the list exports: rules that are not there yet are added; those that are stay. */
export const routingImport = importKind<{ readonly rules: readonly RuleWords[] }>({
  room: 'rectification',
  kind: 'routing',
  endpoints,
  tables: ROUTING_TABLES,
  async judge(scope, tables) {
    const table = tables['rules'];
    const [names, kept] = await Promise.all([routingNames(scope), routingRules(scope)]);
    const { rules, faults } = table ? readRouting(table, names) : { rules: [], faults: [] };
    const known = new Set(kept.filter((rule) => rule.active).map((rule) => `${scopeKey(rule)}/${rule.unit.id}`));
    const added = rules.map(({ row, words }) => {
      const key = wordsKey(words);
      const isNew = !known.has(key);
      known.add(key);
      return { row, words, isNew };
    });
    const bad = new Set([...(table?.errors ?? []), ...faults].map((fault) => fault.row));
    const rows = [
      ...added.map(({ row, isNew }): JudgedRow => ({ rowNumber: row.rowNumber, state: isNew ? 'added' : 'same' })),
      ...[...bad].map((rowNumber): JudgedRow => ({ rowNumber, state: 'rejected' })),
    ];
    return { tables: { rules: { rows, faults } }, plan: { rules: added.filter((one) => one.isNew).map((one) => one.words) } };
  },
  commit: (scope, { rules }) => keepRoutingRules(scope, rules),
});
