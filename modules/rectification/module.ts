import type { RoomModule } from '@chuangcheng/platform/module';
import { rectificationRoutes } from './http/routes.ts';
import { escalate } from './jobs/escalate.ts';
import { proposeConditionsDaily } from './jobs/propose-conditions.ts';
import { rectificationProblems } from './rectification-problems.ts';
import { keepTally } from './subscribers/keep-tally.ts';
import { openCaseForFindingMade } from './subscribers/open-case-for-finding.ts';
import { tellOfMovesMade } from './subscribers/tell-of-moves.ts';
import './policy.ts';

export const rectification: RoomModule = {
  name: 'rectification',
  problems: rectificationProblems,
  routes: rectificationRoutes,
  subscribers: [openCaseForFindingMade, keepTally, tellOfMovesMade],
  jobs: [escalate, proposeConditionsDaily],
};
