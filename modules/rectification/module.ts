import type { RoomModule } from '@chuangcheng/platform/module';
import { rectificationRoutes } from './http/routes.ts';
import { drawRechecksDaily } from './jobs/draw-rechecks.ts';
import { escalate } from './jobs/escalate.ts';
import { keepOrders } from './jobs/keep-orders.ts';
import { keepTallyWhole } from './jobs/keep-tally-whole.ts';
import { openTasksMissing } from './jobs/open-missing-tasks.ts';
import { proposeConditionsDaily } from './jobs/propose-conditions.ts';
import { remindOfReviews } from './jobs/remind-of-reviews.ts';
import { rectificationProblems } from './rectification-problems.ts';
import { endOrders } from './subscribers/end-orders.ts';
import { findDuplicatesOfArrivals } from './subscribers/find-duplicates.ts';
import { keepTally } from './subscribers/keep-tally.ts';
import { openCaseForFindingMade } from './subscribers/open-case-for-finding.ts';
import { tellOfHandlingChanged } from './subscribers/tell-of-handling.ts';
import { tellOfMovesMade } from './subscribers/tell-of-moves.ts';
import { tellOfOrdersChanged } from './subscribers/tell-of-orders.ts';
import './policy.ts';

export const rectification: RoomModule = {
  name: 'rectification',
  problems: rectificationProblems,
  routes: rectificationRoutes,
  subscribers: [
    openCaseForFindingMade,
    keepTally,
    findDuplicatesOfArrivals,
    tellOfMovesMade,
    endOrders,
    tellOfOrdersChanged,
    tellOfHandlingChanged,
  ],
  jobs: [keepTallyWhole, escalate, proposeConditionsDaily, keepOrders, openTasksMissing, remindOfReviews, drawRechecksDaily],
};
