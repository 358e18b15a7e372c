import type { RoomModule } from '@chuangcheng/platform/module';
import { inspectionRoutes } from './http/routes.ts';
import { inspectionProblems } from './inspection-problems.ts';
import './policy.ts';

export const inspection: RoomModule = { name: 'inspection', problems: inspectionProblems, routes: inspectionRoutes };
