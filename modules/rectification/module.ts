import type { RoomModule } from '@chuangcheng/platform/module';
import { rectificationRoutes } from './http/routes.ts';
import { proposeConditionsDaily } from './jobs/propose-conditions.ts';
import { rectificationProblems } from './rectification-problems.ts';
import { keepTally } from './subscribers/keep-tally.ts';
import './policy.ts';

export const rectification: RoomModule = {
  name: 'rectification',
  problems: rectificationProblems,
  routes: rectificationRoutes,
  subscribers: [keepTally],
  jobs: [proposeConditionsDaily],
};
