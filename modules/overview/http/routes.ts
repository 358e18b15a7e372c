import { type Route, route } from '@chuangcheng/platform/http';
import { getCockpit, getMyUnit } from '../contract/index.ts';
import { cockpit } from '../queries/cockpit.ts';
import { myUnit } from '../queries/my-unit.ts';

export const overviewRoutes: Route[] = [
  route(getCockpit, (_input, scope) => cockpit(scope, undefined)),
  route(getMyUnit, (_input, scope) => myUnit(scope, undefined)),
];
