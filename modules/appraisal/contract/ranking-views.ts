import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';
import { GROUPS, RANKED_BY } from '../domain/group.ts';

const ratio = z.object({ numerator: z.number(), denominator: z.number() });

export const rankingRow = z.object({
  /** Equal figures share a rank and the next one is left out; null: nothing to rank by in this month. */
  rank: z.number().int().nullable(),
  unitId: idSchema,
  unit: z.string(),
  unitName: z.string(),
  onTime: ratio,
  rework: ratio,
  closing: ratio,
  /** Sum of the scores over the number of visits. */
  visitScore: ratio,
  /** Rank in the month before, by the same figure. */
  rankBefore: z.number().int().nullable(),
});
export type RankingRow = z.output<typeof rankingRow>;

export const rankingQuery = z.object({
  /** YYYY-MM; the newest month with a denominator for the figure when left out. */
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional(),
  group: z.enum(GROUPS).default('street'),
  by: z.enum(RANKED_BY).default('on-time'),
});

export const getRanking = endpoint({
  id: 'appraisal.getRanking',
  method: 'GET',
  path: '/api/appraisal/ranking',
  access: { action: 'appraisal.read-ranking' },
  summary: { zh: '月度排名', en: 'Ranking of a month' },
  query: rankingQuery,
  response: z.object({
    month: z.string(),
    /** First and last day of the month, for the lists behind the figures. */
    from: z.string(),
    to: z.string(),
    group: z.enum(GROUPS),
    by: z.enum(RANKED_BY),
    /** The moment the figures are as of. */
    asOf: z.string(),
    /** Months with data, newest first. */
    months: z.array(z.string()),
    rows: z.array(rankingRow),
    total: z.object({ onTime: ratio, rework: ratio, closing: ratio, visitScore: ratio }),
  }),
});
export type Ranking = z.output<typeof getRanking.response>;

export const exportRanking = endpoint({
  id: 'appraisal.exportRanking',
  method: 'GET',
  path: '/api/appraisal/ranking.xlsx',
  access: { action: 'appraisal.read-ranking' },
  summary: { zh: '导出月度排名', en: 'Export the ranking' },
  query: rankingQuery,
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});
