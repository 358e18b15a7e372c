import type { RoomModule } from '@chuangcheng/platform/module';
import { organisationRoutes } from './http/routes.ts';
import { organisationProblems } from './organisation-problems.ts';
import './policy.ts';

export const organisation: RoomModule = { name: 'organisation', problems: organisationProblems, routes: organisationRoutes };
