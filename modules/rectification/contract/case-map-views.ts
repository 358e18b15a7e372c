import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';
import { type Stage, STAGES } from '../domain/stage.ts';
import { caseFileFilters } from './case-file-views.ts';

const read = { action: 'rectification.read' } as const;
const count = z.number().int();

/**
 * Case files with a position for the map, newest first; at most 5,000, `total` says how many there are (up to 100,000). By columns: the
 * same as objects would be three times as long. Coordinates have five decimals, about a metre.
 */
export const listCasePoints = endpoint({
  id: 'rectification.listCasePoints',
  method: 'GET',
  path: '/api/rectification/case-points',
  access: read,
  summary: { zh: '案卷分布', en: 'Case files on the map' },
  query: caseFileFilters,
  response: z.object({
    total: count,
    id: z.array(z.string()),
    lng: z.array(z.number()),
    lat: z.array(z.number()),
    /** Index in the stages of a case file. */
    stage: z.array(count),
    /** 1 when overdue. */
    overdue: z.array(count),
    /** Index in `categories`. */
    category: z.array(count),
    categories: z.array(z.string()),
  }),
});
export type CasePoints = z.output<typeof listCasePoints.response>;

export type CasePoint = {
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
  readonly stage: Stage;
  readonly overdue: boolean;
  readonly category: string;
};

/** The points one by one. */
export function casePointsOf(answer: CasePoints): CasePoint[] {
  return answer.id.map((id, index) => ({
    id,
    lng: answer.lng[index] ?? 0,
    lat: answer.lat[index] ?? 0,
    stage: STAGES[answer.stage[index] ?? 0] as Stage,
    overdue: answer.overdue[index] === 1,
    category: answer.categories[answer.category[index] ?? 0] ?? '',
  }));
}

/**
 * Per town: what is open and overdue now, and what was on time of what fell due in a period; without one in the newest month in which
 * anything fell due.
 */
export const listCaseAreas = endpoint({
  id: 'rectification.listCaseAreas',
  method: 'GET',
  path: '/api/rectification/case-areas',
  access: read,
  summary: { zh: '各乡镇（街道）案卷情况', en: 'Case files by town' },
  query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  response: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    areas: z.array(z.object({ unitId: idSchema, open: count, overdue: count, due: count, onTime: count })),
  }),
});
export type CaseAreas = z.output<typeof listCaseAreas.response>;
