import { type Route, route } from '@chuangcheng/platform/http';
import * as contract from '../contract/index.ts';
import { allCaseFiles } from '../queries/all-case-files.ts';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { caseAreas } from '../queries/case-areas.ts';
import { casePoints } from '../queries/case-points.ts';
import { dutyBoard } from '../queries/duty-board.ts';
import { listCaseFiles } from '../queries/list-case-files.ts';
import { myWork } from '../queries/my-work.ts';
import { routeProposal } from '../queries/route-proposal.ts';
import { acceptCase } from '../use-cases/accept-case.ts';
import { answerExtension } from '../use-cases/answer-extension.ts';
import { arbitrateCase } from '../use-cases/arbitrate-case.ts';
import { askExtension } from '../use-cases/ask-extension.ts';
import { closeCase } from '../use-cases/close-case.ts';
import { contestCase } from '../use-cases/contest-case.ts';
import { dispatchCase } from '../use-cases/dispatch-case.ts';
import { fileCase } from '../use-cases/file-case.ts';
import { passCase } from '../use-cases/pass-case.ts';
import { refuseFiling } from '../use-cases/refuse-filing.ts';
import { registerCaseFile } from '../use-cases/register-case-file.ts';
import { reportCase } from '../use-cases/report-case.ts';
import { resumeCase } from '../use-cases/resume-case.ts';
import { reworkCase } from '../use-cases/rework-case.ts';
import { suspendCase } from '../use-cases/suspend-case.ts';
import { voidCase } from '../use-cases/void-case.ts';
import { caseFileSheet } from './case-file-sheet.ts';
import { categoryRoutes } from './category-routes.ts';
import { handlingRoutes } from './handling-routes.ts';
import { intakeRoutes } from './intake-routes.ts';
import { orderRoutes } from './order-routes.ts';
import { routingRoutes } from './routing-routes.ts';

export const rectificationRoutes: Route[] = [
  ...categoryRoutes,
  ...intakeRoutes,
  ...orderRoutes,
  ...handlingRoutes,
  ...routingRoutes,
  route(contract.registerCaseFile, ({ body }, scope) => registerCaseFile(scope, body)),
  route(contract.proposeRoute, ({ query }, scope) => routeProposal(scope, query)),
  route(contract.listCaseFiles, ({ query }, scope) => listCaseFiles(scope, query)),
  route(contract.exportCaseFiles, async ({ query: { columns, ...query } }, scope, { language }) =>
    caseFileSheet(allCaseFiles(scope, query), columns, language),
  ),
  route(contract.listCasePoints, ({ query }, scope) => casePoints(scope, query)),
  route(contract.listCaseAreas, ({ query }, scope) => caseAreas(scope, query)),
  route(contract.getCaseFile, ({ params }, scope) => caseFileDetail(scope, params)),
  route(contract.getMyWork, (_input, scope) => myWork(scope)),
  route(contract.getDutyBoard, (_input, scope) => dutyBoard(scope)),
  route(contract.fileCase, ({ params, body }, scope) => fileCase(scope, { ...params, ...body })),
  route(contract.refuseFiling, ({ params, body }, scope) => refuseFiling(scope, { ...params, ...body })),
  route(contract.dispatchCase, ({ params, body }, scope) => dispatchCase(scope, { ...params, ...body })),
  route(contract.acceptCase, ({ params, body }, scope) => acceptCase(scope, { ...params, ...body })),
  route(contract.contestCase, ({ params, body }, scope) => contestCase(scope, { ...params, ...body })),
  route(contract.arbitrateCase, ({ params, body }, scope) => arbitrateCase(scope, { ...params, ...body })),
  route(contract.reportCase, ({ params, body }, scope) => reportCase(scope, { ...params, ...body })),
  route(contract.passCase, ({ params, body }, scope) => passCase(scope, { ...params, ...body })),
  route(contract.reworkCase, ({ params, body }, scope) => reworkCase(scope, { ...params, ...body })),
  route(contract.closeCase, ({ params, body }, scope) => closeCase(scope, { ...params, ...body })),
  route(contract.suspendCase, ({ params, body }, scope) => suspendCase(scope, { ...params, ...body })),
  route(contract.resumeCase, ({ params, body }, scope) => resumeCase(scope, { ...params, ...body })),
  route(contract.askExtension, ({ params, body }, scope) => askExtension(scope, { ...params, ...body })),
  route(contract.decideExtension, ({ params, body }, scope) => answerExtension(scope, { ...params, ...body })),
  route(contract.voidCase, ({ params, body }, scope) => voidCase(scope, { ...params, ...body })),
];
