import { type Route, route } from '@chuangcheng/platform/http';
import { exportRanking, getRanking } from '../contract/index.ts';
import { ranking } from '../queries/ranking.ts';
import { accountabilityRoutes } from './accountability-routes.ts';
import { periodRoutes } from './period-routes.ts';
import { rankingSheet } from './ranking-sheet.ts';

export const appraisalRoutes: Route[] = [
  ...accountabilityRoutes,
  ...periodRoutes,
  route(getRanking, ({ query }, scope) => ranking(scope, query)),
  route(exportRanking, async ({ query }, scope, { language }) => rankingSheet(await ranking(scope, query), language)),
];
