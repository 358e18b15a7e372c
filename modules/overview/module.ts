import type { RoomModule } from '@chuangcheng/platform/module';
import { overviewRoutes } from './http/routes.ts';
import './policy.ts';

export const overview: RoomModule = { name: 'overview', problems: {}, routes: overviewRoutes };
