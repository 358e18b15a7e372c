import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';

const level = z.enum(['county', 'town', 'community', 'grid']);

/** Areas as GeoJSON, for the map. */
export const getAreaMap = endpoint({
  id: 'organisation.getAreaMap',
  method: 'GET',
  path: '/api/organisation/area-map',
  access: { action: 'organisation.read' },
  summary: { zh: '区域图', en: 'Map of areas' },
  query: z.object({
    level: level.default('town'),
    within: z
      .string()
      .regex(/^\d{6,14}$/)
      .optional(),
  }),
  response: z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        geometry: z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.array(z.number()))) }),
        properties: z.object({
          id: idSchema,
          code: z.string(),
          name: z.string(),
          level,
          areaM2: z.number(),
          unit: z.string().nullable(),
          unitId: idSchema.nullable(),
        }),
      }),
    ),
  }),
});

export const importAreas = endpoint({
  id: 'organisation.importAreas',
  method: 'POST',
  path: '/api/organisation/areas',
  access: { action: 'organisation.import-areas' },
  summary: { zh: '导入区域（GeoJSON）', en: 'Import areas (GeoJSON)' },
  upload: { maxBytes: 20 * 1024 * 1024 },
  response: z.object({ added: z.number().int(), changed: z.number().int(), same: z.number().int() }),
  errors: ['organisation/areas-faulty'],
});

export const assignArea = endpoint({
  id: 'organisation.assignArea',
  method: 'PUT',
  path: '/api/organisation/areas/:id/unit',
  access: { action: 'organisation.assign-areas' },
  summary: { zh: '指定区域责任单位', en: 'Say which unit answers for an area' },
  params: z.object({ id: idSchema }),
  body: z.object({ unitId: idSchema, placeKind: z.string().trim().max(40).default('') }),
  response: z.object({}),
  errors: ['organisation/area-not-found', 'organisation/unit-not-found'],
});
