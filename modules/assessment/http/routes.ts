import { type Route, route } from '@chuangcheng/platform/http';
import { importRoutes } from '@chuangcheng/platform/import';
import { exportList } from '@chuangcheng/platform/spreadsheet';
import * as contract from '../contract/index.ts';
import { indexImport } from '../imports/index-import.ts';
import { sitesImport } from '../imports/sites-import.ts';
import { editionList, surveyQuestions } from '../queries/editions.ts';
import { indexTree, reconciliation } from '../queries/index-tree.ts';
import { negativeItems } from '../queries/negative-items.ts';
import { siteTypeDetail, siteTypeList } from '../queries/site-types.ts';
import { siteDetail, siteList, sitePoints } from '../queries/sites.ts';
import { standardDetail, standardList, unmatchedUnits } from '../queries/standards.ts';
import { copyEdition } from '../use-cases/copy-edition.ts';
import { addCheckItem, changeCheckItem, retireCheckItem } from '../use-cases/edit-check-item.ts';
import { addNegativeItem, changeNegativeItem } from '../use-cases/edit-negative-item.ts';
import { addSite, changeSite, setSiteState } from '../use-cases/edit-site.ts';
import { addStandard, changeStandard, removeStandard } from '../use-cases/edit-standard.ts';
import { matchUnitName } from '../use-cases/match-unit-name.ts';
import { putEditionInForce } from '../use-cases/put-edition-in-force.ts';
import { negativeColumns, siteColumns, standardColumns } from './list-columns.ts';

/** All rows of a list; more than any county has. */
const whole = { page: 1, pageSize: 20_000 } as const;

export const assessmentRoutes: Route[] = [
  ...importRoutes(indexImport),
  ...importRoutes(sitesImport),
  route(contract.listEditions, async (_input, scope) => ({ editions: await editionList(scope, undefined) })),
  route(contract.copyEdition, ({ body }, scope) => copyEdition(scope, body)),
  route(contract.putEditionInForce, ({ params }, scope) => putEditionInForce(scope, params)),
  route(contract.getIndexTree, ({ query }, scope) => indexTree(scope, query)),
  route(contract.getReconciliation, ({ query }, scope) => reconciliation(scope, query)),
  route(contract.listSurveyQuestions, ({ query }, scope) => surveyQuestions(scope, query)),
  route(contract.listStandards, ({ query }, scope) => standardList(scope, query)),
  route(contract.exportStandards, async ({ query }, scope, { language }) => {
    const { rows } = await standardList(scope, { ...query, ...whole });
    return exportList({ zh: '测评标准', en: 'Standards' }, standardColumns, query.columns, rows, language);
  }),
  route(contract.getStandard, ({ params }, scope) => standardDetail(scope, params)),
  route(contract.changeStandard, ({ params, body }, scope) => changeStandard(scope, { id: params.id, change: body })),
  route(contract.addStandard, ({ body }, scope) => addStandard(scope, body)),
  route(contract.removeStandard, ({ params }, scope) => removeStandard(scope, params)),
  route(contract.listUnmatchedUnits, ({ query }, scope) => unmatchedUnits(scope, query)),
  route(contract.matchUnitName, ({ body }, scope) => matchUnitName(scope, body)),
  route(contract.listNegativeItems, ({ query }, scope) => negativeItems(scope, query)),
  route(contract.exportNegativeItems, async ({ query }, scope, { language }) => {
    const { rows } = await negativeItems(scope, { ...query, ...whole });
    return exportList({ zh: '负面清单', en: 'Negative list' }, negativeColumns, query.columns, rows, language);
  }),
  route(contract.addNegativeItem, ({ body }, scope) => addNegativeItem(scope, body)),
  route(contract.changeNegativeItem, ({ params, body }, scope) => changeNegativeItem(scope, { id: params.id, change: body })),
  route(contract.listSiteTypes, ({ query }, scope) => siteTypeList(scope, query)),
  route(contract.getSiteType, ({ params, query }, scope) => siteTypeDetail(scope, { ...params, ...query })),
  route(contract.addCheckItem, ({ body }, scope) => addCheckItem(scope, body)),
  route(contract.changeCheckItem, ({ params, body: { newId, ...change } }, scope) =>
    changeCheckItem(scope, { id: params.id, newId, change }),
  ),
  route(contract.retireCheckItem, ({ params }, scope) => retireCheckItem(scope, params)),
  route(contract.listSites, ({ query }, scope) => siteList(scope, query)),
  route(contract.exportSites, async ({ query }, scope, { language }) => {
    const { rows } = await siteList(scope, { ...query, ...whole });
    return exportList({ zh: '点位台账', en: 'Sites' }, siteColumns, query.columns, rows, language);
  }),
  route(contract.listSitePoints, ({ query }, scope) => sitePoints(scope, query)),
  route(contract.getSite, ({ params }, scope) => siteDetail(scope, params)),
  route(contract.addSite, ({ body }, scope) => addSite(scope, body)),
  route(contract.changeSite, ({ params, body }, scope) => changeSite(scope, { id: params.id, change: body })),
  route(contract.setSiteState, ({ params, body }, scope) => setSiteState(scope, { id: params.id, ...body })),
];
