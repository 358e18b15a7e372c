import type { RoomModule } from '@chuangcheng/platform/module';
import { assessmentProblems } from './assessment-problems.ts';
import { assessmentRoutes } from './http/routes.ts';
import './policy.ts';

export const assessment: RoomModule = { name: 'assessment', problems: assessmentProblems, routes: assessmentRoutes };
