import { type Route, route } from '@chuangcheng/platform/http';
import { exportList } from '@chuangcheng/platform/spreadsheet';
import * as contract from '../contract/index.ts';
import { clueDetail } from '../queries/clue-detail.ts';
import { allClues, listClues } from '../queries/clue-rows.ts';
import { clueRules } from '../queries/clue-rules.ts';
import { matterDetail } from '../queries/matter-detail.ts';
import { allMatters, listMatters } from '../queries/matter-rows.ts';
import { answerMatter } from '../use-cases/answer-matter.ts';
import { approveMatter } from '../use-cases/approve-matter.ts';
import { closeMatter } from '../use-cases/close-matter.ts';
import { decideMatterObjection } from '../use-cases/decide-matter-objection.ts';
import { deliverMatter } from '../use-cases/deliver-matter.ts';
import { dismissClue } from '../use-cases/dismiss-clue.ts';
import { keepClueRule } from '../use-cases/keep-clue-rule.ts';
import { objectToMatter } from '../use-cases/object-to-matter.ts';
import { proposeMatter } from '../use-cases/propose-matter.ts';
import { stateMatter } from '../use-cases/state-matter.ts';
import { clueColumns, matterColumns } from './accountability-columns.ts';

export const accountabilityRoutes: Route[] = [
  route(contract.listClueRules, async (_input, scope) => ({ rules: await clueRules(scope) })),
  route(contract.keepClueRule, ({ params, body }, scope) => keepClueRule(scope, { ...params, ...body })),
  route(contract.listClues, ({ query }, scope) => listClues(scope, query)),
  route(contract.exportClues, async ({ query: { columns, ...query } }, scope, { language }) =>
    exportList({ zh: '问责线索', en: 'Clues' }, clueColumns, columns, await allClues(scope, query), language),
  ),
  route(contract.getClue, ({ params }, scope) => clueDetail(scope, params)),
  route(contract.dismissClue, ({ params, body }, scope) => dismissClue(scope, { ...params, ...body })),
  route(contract.listMatters, ({ query }, scope) => listMatters(scope, query)),
  route(contract.exportMatters, async ({ query: { columns, ...query } }, scope, { language }) =>
    exportList({ zh: '问责事项', en: 'Accountability' }, matterColumns, columns, await allMatters(scope, query), language),
  ),
  route(contract.getMatter, ({ params }, scope) => matterDetail(scope, params)),
  route(contract.proposeMatter, ({ body }, scope) => proposeMatter(scope, body)),
  route(contract.stateCase, ({ params, body }, scope) => stateMatter(scope, { ...params, ...body })),
  route(contract.approveMatter, ({ params, body }, scope) => approveMatter(scope, { ...params, ...body })),
  route(contract.deliverMatter, ({ params, body }, scope) => deliverMatter(scope, { ...params, ...body })),
  route(contract.answerMatter, ({ params, body }, scope) => answerMatter(scope, { ...params, ...body })),
  route(contract.objectToMatter, ({ params, body }, scope) => objectToMatter(scope, { ...params, ...body })),
  route(contract.decideMatterObjection, ({ params, body }, scope) => decideMatterObjection(scope, { ...params, ...body })),
  route(contract.closeMatter, ({ params, body }, scope) => closeMatter(scope, { ...params, ...body })),
];
