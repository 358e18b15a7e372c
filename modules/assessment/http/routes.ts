import type { Route } from '@chuangcheng/platform/http';
import { importRoutes } from '@chuangcheng/platform/import';
import { indexImport } from '../imports/index-import.ts';
import { sitesImport } from '../imports/sites-import.ts';

export const assessmentRoutes: Route[] = [...importRoutes(indexImport), ...importRoutes(sitesImport)];
