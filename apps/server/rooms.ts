import { auditRoutes, sealAudit } from '@chuangcheng/platform/audit';
import { authnRoutes } from '@chuangcheng/platform/authn';
import { calendarRoutes } from '@chuangcheng/platform/calendar';
import { fileRoutes } from '@chuangcheng/platform/files';
import type { Route } from '@chuangcheng/platform/http';
import type { Job } from '@chuangcheng/platform/jobs';
import { liveRoutes } from '@chuangcheng/platform/live';
import type { RoomModule } from '@chuangcheng/platform/module';
import { notificationRoutes } from '@chuangcheng/platform/notification';
import { registerProblems } from '@chuangcheng/platform/problem';
import { savedViewRoutes } from '@chuangcheng/platform/saved-view';
import { spreadsheetProblems } from '@chuangcheng/platform/spreadsheet';
import { appraisal } from '@chuangcheng/modules/appraisal';
import { assessment } from '@chuangcheng/modules/assessment';
import { inspection } from '@chuangcheng/modules/inspection';
import { organisation } from '@chuangcheng/modules/organisation';
import { overview } from '@chuangcheng/modules/overview';
import { rectification } from '@chuangcheng/modules/rectification';

/** All rooms of the product, lower ones first. */
export const rooms: readonly RoomModule[] = [organisation, assessment, inspection, rectification, appraisal, overview];

registerProblems(spreadsheetProblems);
for (const room of rooms) registerProblems(room.problems);

/** Every route of the product. */
export const routes: readonly Route[] = [
  ...authnRoutes,
  ...auditRoutes,
  ...calendarRoutes,
  ...fileRoutes,
  ...liveRoutes,
  ...notificationRoutes,
  ...savedViewRoutes,
  ...rooms.flatMap((room) => room.routes),
];

/** All clock-driven work of the product. */
export const jobs: readonly Job[] = [sealAudit, ...rooms.flatMap((room) => room.jobs ?? [])];
