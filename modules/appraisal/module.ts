import type { RoomModule } from '@chuangcheng/platform/module';
import { appraisalProblems } from './appraisal-problems.ts';
import { appraisalRoutes } from './http/routes.ts';
import { findCluesDaily } from './jobs/find-clues.ts';
import { remindOfMattersDaily } from './jobs/remind-of-matters.ts';
import { tellOfMattersMoved } from './subscribers/tell-of-matters.ts';
import { tellOfPeriods } from './subscribers/tell-of-periods.ts';
import './policy.ts';

export const appraisal: RoomModule = {
  name: 'appraisal',
  problems: appraisalProblems,
  routes: appraisalRoutes,
  subscribers: [tellOfMattersMoved, ...tellOfPeriods],
  jobs: [findCluesDaily, remindOfMattersDaily],
};
