import { type Route, route } from '@chuangcheng/platform/http';
import { exportList } from '@chuangcheng/platform/spreadsheet';
import * as contract from '../contract/index.ts';
import { bulletin } from '../queries/bulletin.ts';
import { objectionRows } from '../queries/objection-rows.ts';
import { periodDetail } from '../queries/period-detail.ts';
import { periodRows } from '../queries/period-rows.ts';
import { periodVerification } from '../queries/period-verification.ts';
import { rankingAsOf } from '../queries/ranking-as-of.ts';
import { schemeDetail } from '../queries/scheme-detail.ts';
import { schemePreview } from '../queries/scheme-preview.ts';
import { schemeRows } from '../queries/scheme-rows.ts';
import { trend } from '../queries/trend.ts';
import { activateScheme } from '../use-cases/activate-scheme.ts';
import { computePeriod } from '../use-cases/compute-period.ts';
import { correctPeriod } from '../use-cases/correct-period.ts';
import { decideObjection } from '../use-cases/decide-objection.ts';
import { fileObjection } from '../use-cases/file-objection.ts';
import { keepScheme } from '../use-cases/keep-scheme.ts';
import { openObjections } from '../use-cases/open-objections.ts';
import { openPeriod } from '../use-cases/open-period.ts';
import { publishPeriod } from '../use-cases/publish-period.ts';
import { withdrawObjection } from '../use-cases/withdraw-objection.ts';
import { periodColumns, schemeColumns } from './appraisal-columns.ts';
import { bulletinDocument } from './bulletin/bulletin-document.ts';
import { bulletinSheet } from './bulletin/bulletin-sheet.ts';
import { trendSheet } from './trend-sheet.ts';

/** More schemes and periods than a county makes in a hundred years; a sheet holds them. */
const EVERYTHING = { page: 1, pageSize: 10_000 } as const;

export const periodRoutes: Route[] = [
  route(contract.listSchemes, ({ query }, scope) => schemeRows(scope, query)),
  route(contract.exportSchemes, async ({ query: { columns, ...query } }, scope, { language }) => {
    const { rows } = await schemeRows(scope, { ...query, ...EVERYTHING });
    return exportList({ zh: '考核方案', en: 'Schemes' }, schemeColumns, columns, rows, language);
  }),
  route(contract.getScheme, ({ params }, scope) => schemeDetail(scope, params)),
  route(contract.keepScheme, ({ params, body }, scope) => keepScheme(scope, { ...params, ...body })),
  route(contract.activateScheme, ({ params, body }, scope) => activateScheme(scope, { ...params, ...body })),
  route(contract.previewScheme, ({ body }, scope) => schemePreview(scope, body)),
  route(contract.listPeriods, ({ query }, scope) => periodRows(scope, query)),
  route(contract.exportPeriods, async ({ query: { columns, ...query } }, scope, { language }) => {
    const { rows } = await periodRows(scope, { ...query, ...EVERYTHING });
    return exportList({ zh: '考核期', en: 'Appraisal periods' }, periodColumns, columns, rows, language);
  }),
  route(contract.getPeriod, ({ params }, scope) => periodDetail(scope, params)),
  route(contract.openPeriod, ({ body }, scope) => openPeriod(scope, body)),
  route(contract.computePeriod, ({ params, body }, scope) => computePeriod(scope, { ...params, ...body })),
  route(contract.openObjections, ({ params, body }, scope) => openObjections(scope, { ...params, ...body })),
  route(contract.publishPeriod, ({ params, body }, scope) => publishPeriod(scope, { ...params, ...body })),
  route(contract.correctPeriod, ({ params, body }, scope) => correctPeriod(scope, { ...params, ...body })),
  route(contract.verifyPeriod, ({ params }, scope) => periodVerification(scope, params)),
  route(contract.fileObjection, ({ params, body }, scope) => fileObjection(scope, { ...body, periodId: params.id })),
  route(contract.withdrawObjection, ({ params, body }, scope) => withdrawObjection(scope, { ...params, ...body })),
  route(contract.decideObjection, ({ params, body }, scope) => decideObjection(scope, { ...params, ...body })),
  route(contract.listObjections, ({ query }, scope) => objectionRows(scope, query)),
  route(contract.exportBulletinSheet, async ({ params }, scope, { language }) =>
    bulletinSheet(await bulletin(scope, params), language),
  ),
  route(contract.exportBulletin, async ({ params }, scope, { language }) =>
    bulletinDocument(await bulletin(scope, params), language, scope.host.clock.now()),
  ),
  route(contract.getTrend, ({ query }, scope) => trend(scope, query)),
  route(contract.exportTrend, async ({ query }, scope, { language }) => trendSheet(await trend(scope, query), query, language)),
  route(contract.getRankingAsOf, ({ query }, scope) => rankingAsOf(scope, query)),
];
