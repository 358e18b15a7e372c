import type { Route } from '@chuangcheng/platform/http';
import { categoryRoutes } from './category-routes.ts';

export const rectificationRoutes: Route[] = [...categoryRoutes];
