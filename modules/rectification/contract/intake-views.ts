import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { importEndpoints } from '@chuangcheng/kit/import-contract';
import { z } from 'zod';
import { position, reason, registration, version } from './case-file-moves.ts';

const params = z.object({ id: idSchema });

/** A part of a report: a place of its own, or none when it is where the report is. */
const part = z.object({
  id: idSchema,
  categoryId: idSchema,
  description: registration.shape.description,
  place: registration.shape.place,
  position: position.nullable().default(null),
  siteId: idSchema.nullable().default(null),
  /** Of the photos of the report. */
  photoIds: z.array(idSchema).max(20).default([]),
});

export const splitCase = endpoint({
  id: 'rectification.splitCase',
  method: 'POST',
  path: '/api/rectification/case-files/:id/split',
  access: { action: 'rectification.split' },
  summary: { zh: '拆分案卷', en: 'Split a case file' },
  params,
  body: z.object({
    version,
    /** What stays with the report. */
    description: registration.shape.description,
    categoryId: idSchema,
    /** The others: at most ten with the report itself. */
    parts: z.array(part).min(1).max(9),
  }),
  response: z.object({ version: z.number().int(), parts: z.array(z.object({ id: idSchema, number: z.string() })) }),
  errors: [
    'rectification/case-file-not-found',
    'rectification/move-not-possible',
    'rectification/category-not-found',
    'rectification/filed-kind-stays',
    'rectification/outside-county',
    'rectification/site-not-found',
    'rectification/photo-not-found',
    'platform/changed-meanwhile',
  ],
});

export const restoreCase = endpoint({
  id: 'rectification.restoreCase',
  method: 'POST',
  path: '/api/rectification/case-files/:id/restoration',
  access: { action: 'rectification.file' },
  summary: { zh: '恢复案卷', en: 'Restore a void case file' },
  params,
  body: z.object({ version, reason }),
  response: z.object({ version: z.number().int() }),
  errors: ['rectification/case-file-not-found', 'rectification/move-not-possible', 'rectification/changed-meanwhile'],
});

export const registrationsImport = importEndpoints({
  room: 'rectification',
  kind: 'registrations',
  action: 'rectification.register-in-bulk',
  title: { zh: '批量登记问题', en: 'Problems to register' },
});

/** An empty sheet with the columns of the import and one line that shows how they are filled in. */
export const registrationTemplate = endpoint({
  id: 'rectification.registrationTemplate',
  method: 'GET',
  path: '/api/rectification/registration-template.xlsx',
  access: { action: 'rectification.register-in-bulk' },
  summary: { zh: '批量登记模板', en: 'Template for registering by spreadsheet' },
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});
