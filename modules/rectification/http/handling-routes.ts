import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type Route, route } from '@chuangcheng/platform/http';
import { exportList } from '@chuangcheng/platform/spreadsheet';
import * as contract from '../contract/index.ts';
import { countRechecks } from '../queries/count-rechecks.ts';
import { listRechecks } from '../queries/list-rechecks.ts';
import { listSuspensions } from '../queries/list-suspensions.ts';
import { listVerifications } from '../queries/list-verifications.ts';
import { recheckDraws } from '../queries/recheck-draws.ts';
import { recheckRule } from '../queries/recheck-rule.ts';
import { verificationCandidates } from '../queries/verification-candidates.ts';
import { addPart } from '../use-cases/add-part.ts';
import { answerSuspension } from '../use-cases/answer-suspension.ts';
import { askSuspension } from '../use-cases/ask-suspension.ts';
import { assignVerification } from '../use-cases/assign-verification.ts';
import { handBackVerification } from '../use-cases/hand-back-verification.ts';
import { listForRecheck } from '../use-cases/list-for-recheck.ts';
import { recheckCase } from '../use-cases/recheck-case.ts';
import { releasePart } from '../use-cases/release-part.ts';
import { reportPart } from '../use-cases/report-part.ts';
import { setRecheckRule } from '../use-cases/set-recheck-rule.ts';
import { takeVerification } from '../use-cases/take-verification.ts';
import { recheckColumns, suspensionColumns, verificationColumns } from './handling-columns.ts';

/** More lines than a county has at a time. */
const whole = { page: 1, pageSize: 20_000 } as const;
const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** Suspension, co-units, verification tasks and re-checks. */
export const handlingRoutes: Route[] = [
  route(contract.askSuspension, ({ params, body }, scope) => askSuspension(scope, { ...params, ...body })),
  route(contract.decideSuspension, ({ params, body }, scope) => answerSuspension(scope, { ...params, ...body })),
  route(contract.listSuspensions, ({ query }, scope) => listSuspensions(scope, query)),
  route(contract.exportSuspensions, async ({ query }, scope, { language }) => {
    const { rows } = await listSuspensions(scope, { ...query, ...whole });
    return exportList(both('挂账台账', 'Suspended case files'), suspensionColumns, query.columns, rows, language);
  }),
  route(contract.addPart, ({ params, body }, scope) => addPart(scope, { ...params, ...body })),
  route(contract.reportPart, ({ params, body }, scope) => reportPart(scope, { ...params, ...body })),
  route(contract.releasePart, ({ params, body }, scope) => releasePart(scope, { ...params, ...body })),
  route(contract.listVerifications, ({ query }, scope) => listVerifications(scope, query)),
  route(contract.exportVerifications, async ({ query }, scope, { language }) => {
    const { rows } = await listVerifications(scope, { ...query, ...whole });
    return exportList(both('核查任务', 'Verification tasks'), verificationColumns, query.columns, rows, language);
  }),
  route(contract.listVerifiers, async ({ params }, scope) => ({ candidates: await verificationCandidates(scope, params) })),
  route(contract.takeVerification, ({ params, body }, scope) => takeVerification(scope, { ...params, ...body })),
  route(contract.handBackVerification, ({ params, body }, scope) => handBackVerification(scope, { ...params, ...body })),
  route(contract.assignVerification, ({ params, body }, scope) => assignVerification(scope, { ...params, ...body })),
  route(contract.recheckCase, ({ params, body }, scope) => recheckCase(scope, { ...params, ...body })),
  route(contract.listForRecheck, ({ params }, scope) => listForRecheck(scope, params)),
  route(contract.listRechecks, ({ query }, scope) => listRechecks(scope, query)),
  route(contract.exportRechecks, async ({ query }, scope, { language }) => {
    const { rows } = await listRechecks(scope, { ...query, ...whole });
    return exportList(both('回头看', 'Re-checks'), recheckColumns, query.columns, rows, language);
  }),
  route(contract.countRechecks, ({ query }, scope) => countRechecks(scope, query)),
  route(contract.getRecheckRule, (_input, scope) => recheckRule(scope, undefined)),
  route(contract.setRecheckRule, ({ body }, scope) => setRecheckRule(scope, body)),
  route(contract.listRecheckDraws, (_input, scope) => recheckDraws(scope)),
];
