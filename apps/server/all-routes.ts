import type { Route } from '@chuangcheng/platform/http';
import type { Host } from '@chuangcheng/platform/kernel';
import type { FirstRun } from './first-run.ts';
import { healthRoutes } from './health.ts';
import { openApiRoute } from './open-api.ts';
import { routes } from './rooms.ts';

/** Every route the program answers, the description of the interface last. */
export function allRoutes(host: Host, first: FirstRun): Route[] {
  const described = [...routes, ...first.routes, ...healthRoutes(host)];
  return [...described, openApiRoute(described.map((one) => one.endpoint))];
}
