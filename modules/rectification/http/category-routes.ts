import type { Route } from '@chuangcheng/platform/http';

/** Categories, conditions of check items, imports. */
export const categoryRoutes: Route[] = [];
