import { changeAccountState, createAccount, distrustSessions, firstPassword, replacePassword } from '@chuangcheng/platform/authn';
import { parseAreas } from '@chuangcheng/platform/geo';
import { type Route, route } from '@chuangcheng/platform/http';
import { importRoutes } from '@chuangcheng/platform/import';
import { Refused } from '@chuangcheng/platform/kernel';
import { exportList } from '@chuangcheng/platform/spreadsheet';
import * as contract from '../contract/index.ts';
import { rosterImport } from '../imports/roster-import.ts';
import { account, accounts, myDelegations } from '../queries/accounts.ts';
import { areaMap } from '../queries/area-map.ts';
import { unitDirectory } from '../queries/directory.ts';
import { chart, roster, unitDetail } from '../queries/units.ts';
import { vacancies } from '../queries/vacancies.ts';
import { assignArea } from '../use-cases/assign-area.ts';
import { delegateDuty, endDelegation } from '../use-cases/delegations.ts';
import { appointSecadmin, endDuty, grantDuty } from '../use-cases/duties.ts';
import { addUnit, changeUnit, fillPost } from '../use-cases/edit-unit.ts';
import { keepAreas } from '../use-cases/keep-areas.ts';
import { accountColumns, unitColumns, vacancyColumns } from './sheet-columns.ts';

/** One page with all that an export holds; a county has some hundred units. */
const EVERYTHING = { page: 1, pageSize: 5000 } as const;

export const organisationRoutes: Route[] = [
  ...importRoutes(rosterImport),
  route(contract.getChart, async (_input, scope) => ({ units: await chart(scope, undefined) })),
  route(contract.listUnits, ({ query }, scope) => roster(scope, query)),
  route(contract.exportUnits, async ({ query: { columns, ...query } }, scope, { language }) => {
    const { rows } = await roster(scope, { ...query, ...EVERYTHING });
    return exportList({ zh: '单位名册', en: 'Roster' }, unitColumns, columns, rows, language);
  }),
  route(contract.getUnit, ({ params }, scope) => unitDetail(scope, params)),
  route(contract.listVacancies, ({ query }, scope) => vacancies(scope, query)),
  route(contract.exportVacancies, async ({ query: { columns, ...query } }, scope, { language }) => {
    const { rows } = await vacancies(scope, { ...query, ...EVERYTHING });
    return exportList({ zh: '空缺职务', en: 'Vacant posts' }, vacancyColumns, columns, rows, language);
  }),
  route(contract.listUnitChoices, async ({ query }, scope) => {
    const { units } = await unitDirectory(scope);
    return {
      units: units
        .filter((unit) => unit.active && (!query.kind || query.kind.includes(unit.kind)))
        .map((unit) => ({ id: unit.id, name: unit.shortName, kind: unit.kind, parentId: unit.parentId })),
    };
  }),
  route(contract.addUnit, ({ body }, scope) => addUnit(scope, body)),
  route(contract.changeUnit, ({ params, body }, scope) => changeUnit(scope, { id: params.id, change: body })),
  route(contract.fillPost, ({ params, body }, scope) =>
    fillPost(scope, { unitId: params.id, kind: params.kind, holder: body.holder }),
  ),
  route(contract.getAreaMap, ({ query }, scope) => areaMap(scope, query)),
  route(contract.importAreas, ({ file }, scope) => {
    const { areas, faults } = parseAreas(file.bytes);
    if (faults.length > 0) {
      throw new Refused({
        ok: false,
        code: 'organisation/areas-faulty',
        values: { file: file.name, count: faults.length },
        fields: faults.slice(0, 100).map((fault) => ({ path: `features.${fault.feature}`, message: fault.message })),
      });
    }
    return keepAreas(scope, areas);
  }),
  route(contract.assignArea, ({ params, body }, scope) => assignArea(scope, { areaId: params.id, ...body })),
  route(contract.listAccounts, ({ query }, scope) => accounts(scope, query)),
  route(contract.exportAccounts, async ({ query: { columns, ...query } }, scope, { language }) => {
    const { rows } = await accounts(scope, { ...query, ...EVERYTHING });
    return exportList({ zh: '账号与职责', en: 'Accounts' }, accountColumns, columns, rows, language);
  }),
  route(contract.getAccount, ({ params }, scope) => account(scope, params)),
  route(contract.openAccount, async ({ body }, scope) => {
    const password = firstPassword();
    const { id } = await createAccount(scope, { ...body, password });
    return { id, firstPassword: password };
  }),
  route(contract.resetPassword, async ({ params }, scope, { host }) => {
    const password = firstPassword();
    await replacePassword(scope, { id: params.id, password });
    distrustSessions(host);
    return { firstPassword: password };
  }),
  route(contract.setAccountState, async ({ params, body }, scope, { host }) => {
    const done = await changeAccountState(scope, { id: params.id, ...body });
    distrustSessions(host);
    return done;
  }),
  route(contract.grantDuty, async ({ params, body }, scope, { host }) => {
    const granted = await grantDuty(scope, { accountId: params.id, ...body });
    distrustSessions(host);
    return granted;
  }),
  route(contract.appointSecadmin, async ({ params, body }, scope, { host }) => {
    const granted = await appointSecadmin(scope, { accountId: params.id, ...body });
    distrustSessions(host);
    return granted;
  }),
  route(contract.endDuty, async ({ params }, scope, { host }) => {
    const ended = await endDuty(scope, params);
    distrustSessions(host);
    return ended;
  }),
  route(contract.listDelegations, (_input, scope) => myDelegations(scope)),
  route(contract.delegateDuty, ({ body }, scope) => delegateDuty(scope, body)),
  route(contract.endDelegation, ({ params }, scope) => endDelegation(scope, params)),
];
