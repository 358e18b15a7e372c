import type { RoomModule } from '@chuangcheng/platform/module';
import { appraisalRoutes } from './http/routes.ts';
import './policy.ts';

export const appraisal: RoomModule = { name: 'appraisal', problems: {}, routes: appraisalRoutes };
