import { unitDirectory } from '@chuangcheng/modules/organisation';
import { type Route, route } from '@chuangcheng/platform/http';
import { exportList } from '@chuangcheng/platform/spreadsheet';
import * as contract from '../contract/index.ts';
import { drawRecord } from '../queries/draw-record.ts';
import { myAssignments, visitForm } from '../queries/my-assignments.ts';
import { readPeople } from '../queries/people.ts';
import { planDetail } from '../queries/plan-detail.ts';
import { plans } from '../queries/plans.ts';
import { visitDetail } from '../queries/visit-detail.ts';
import { visits } from '../queries/visits.ts';
import { addPlan } from '../use-cases/add-plan.ts';
import { amendVisit } from '../use-cases/amend-visit.ts';
import { changePlan } from '../use-cases/change-plan.ts';
import { closePlan } from '../use-cases/close-plan.ts';
import { commitPlan } from '../use-cases/commit-plan.ts';
import { drawPlan } from '../use-cases/draw-plan.ts';
import { submitVisit } from '../use-cases/submit-visit.ts';
import { visitColumns } from './visit-columns.ts';

/** More than a county visits in ten years; a sheet holds them. */
const EVERYTHING = { page: 1, pageSize: 100_000 } as const;

export const inspectionRoutes: Route[] = [
  route(contract.listPlans, ({ query }, scope) => plans(scope, query)),
  route(contract.addPlan, ({ body }, scope) => addPlan(scope, body)),
  route(contract.changePlan, ({ params, body }, scope) => changePlan(scope, { ...body, id: params.id })),
  route(contract.getPlan, ({ params }, scope) => planDetail(scope, params)),
  route(contract.commitPlan, ({ params, body }, scope) => commitPlan(scope, { ...body, id: params.id })),
  route(contract.drawPlan, ({ params, body }, scope) => drawPlan(scope, { ...body, id: params.id })),
  route(contract.closePlan, ({ params, body }, scope) => closePlan(scope, { ...body, id: params.id })),
  route(contract.getDrawRecord, ({ params }, scope) => drawRecord(scope, params)),
  route(contract.listInspectorChoices, async (_input, scope) => {
    const [{ inspectors }, units] = await Promise.all([readPeople(scope), unitDirectory(scope)]);
    return {
      inspectors: inspectors.map(({ accountId, name, unitIds }) => ({
        accountId,
        name,
        units: unitIds.map((id) => units.nameOf(id)),
      })),
    };
  }),
  route(contract.listMyAssignments, (_input, scope) => myAssignments(scope)),
  route(contract.getVisitForm, ({ params }, scope) => visitForm(scope, params)),
  route(contract.submitVisit, ({ body }, scope) => submitVisit(scope, body)),
  route(contract.amendVisit, ({ params, body }, scope) => amendVisit(scope, { ...body, visitId: params.id })),
  route(contract.listVisits, ({ query }, scope) => visits(scope, query)),
  route(contract.exportVisits, async ({ query: { columns, ...query } }, scope, { language }) => {
    const { rows } = await visits(scope, { ...query, ...EVERYTHING });
    return exportList({ zh: '检查记录', en: 'Visits' }, visitColumns, columns, rows, language);
  }),
  route(contract.getVisit, ({ params }, scope) => visitDetail(scope, params)),
];
