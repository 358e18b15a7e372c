import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type Route, route } from '@chuangcheng/platform/http';
import { importRoutes } from '@chuangcheng/platform/import';
import { exportList, type ListColumn } from '@chuangcheng/platform/spreadsheet';
import * as contract from '../contract/index.ts';
import type { RoutingRuleRow, RoutingState } from '../contract/index.ts';
import { conflictsOfDraft } from '../queries/conflicts-of-draft.ts';
import { routingImport } from '../imports/routing-import.ts';
import { listRoutingRules } from '../queries/list-routing-rules.ts';
import { testRoute } from '../queries/test-route.ts';
import { addRoutingRule, changeRoutingRule, retireRoutingRule } from '../use-cases/keep-routing.ts';

/** More rules than any county has. */
const whole = { page: 1, pageSize: 20_000 } as const;

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const STATES: Readonly<Record<RoutingState, Bilingual>> = {
  active: both('生效', 'Active'),
  coming: both('待生效', 'Coming'),
  retired: both('已停用', 'Retired'),
};
const columns: readonly ListColumn<RoutingRuleRow>[] = [
  { key: 'number', title: both('序号', 'Number'), value: (row) => row.number },
  { key: 'kind', title: both('问题类别', 'Problem'), value: (row) => row.category?.name ?? row.ofClass?.name ?? null },
  { key: 'siteType', title: both('点位类型', 'Kind of place'), value: (row) => row.siteType?.name ?? null },
  { key: 'area', title: both('区域', 'Area'), value: (row) => row.area?.name ?? null },
  { key: 'unit', title: both('责任单位', 'Unit'), value: (row) => row.unit },
  { key: 'fromDay', title: both('生效日期', 'From'), value: (row) => row.fromDay },
  { key: 'state', title: both('状态', 'State'), value: (row, language) => STATES[row.state][language] },
  {
    key: 'conflicts',
    title: both('冲突', 'Conflicts'),
    value: (row) => row.conflicts.map(({ number, unit }) => `${number}（${unit}）`).join('、') || null,
  },
  { key: 'note', title: both('说明', 'Note'), value: (row) => row.note },
  { key: 'reason', title: both('最近变更原因', 'Last reason'), value: (row) => row.reason },
];

/** Routing rules, and what they lead to. */
export const routingRoutes: Route[] = [
  ...importRoutes(routingImport),
  route(contract.listRoutingRules, ({ query }, scope) => listRoutingRules(scope, query)),
  route(contract.exportRoutingRules, async ({ query }, scope, { language }) => {
    const { rows } = await listRoutingRules(scope, { ...query, ...whole });
    return exportList(both('派遣规则', 'Routing rules'), columns, query.columns, rows, language);
  }),
  route(contract.testRoute, ({ query }, scope) => testRoute(scope, query)),
  route(contract.findRoutingConflicts, async ({ query }, scope) => ({ conflicts: await conflictsOfDraft(scope, query) })),
  route(contract.addRoutingRule, ({ body }, scope) => addRoutingRule(scope, body)),
  route(contract.changeRoutingRule, ({ params, body }, scope) => changeRoutingRule(scope, { ...params, ...body })),
  route(contract.retireRoutingRule, ({ params, body }, scope) => retireRoutingRule(scope, { ...params, ...body })),
];
