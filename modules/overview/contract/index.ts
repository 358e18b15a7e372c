import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';

const ratio = z.object({ numerator: z.number(), denominator: z.number() });
const bilingual = z.object({ zh: z.string(), en: z.string() });

/** Where we stand, who is behind, what must be decided: the first screen of leaders and the office. */
export const getCockpit = endpoint({
  id: 'overview.getCockpit',
  method: 'GET',
  path: '/api/overview/cockpit',
  access: { action: 'overview.read-cockpit' },
  summary: { zh: '指挥驾驶舱', en: 'Cockpit' },
  response: z.object({
    asOf: z.string(),
    standing: z.object({
      /** First day of the twelve months whose visits count. */
      since: z.string(),
      /** Points of the on-site standards whose site types were visited in the last 12 months, over all points assessed on site. */
      coveredPoints: ratio,
      /** Sites visited in the last 12 months over sites in use. */
      visitedSites: ratio,
      /** Mean of the newest visit per site: sum of scores over sites. */
      meanScore: ratio,
      /** Lowest mean first; types without a visit last. `points` is the type's share of the on-site points. */
      siteTypes: z.array(
        z.object({ siteTypeId: idSchema, siteType: z.string(), score: ratio, visited: ratio, points: z.number() }),
      ),
    }),
    cases: z.object({
      open: z.number().int(),
      overdue: z.number().int(),
      /** The newest month in which anything was due, YYYY-MM, its days, and what was on time of what was due in it. */
      month: z.string(),
      from: z.string(),
      to: z.string(),
      onTime: ratio,
      /** Since yesterday's midnight of the county. */
      reportedToday: z.number().int(),
      closedToday: z.number().int(),
      reportedYesterday: z.number().int(),
      closedYesterday: z.number().int(),
    }),
    /** On-time rate by month, the last twelve with data, oldest first. */
    trend: z.array(z.object({ month: z.string(), onTime: ratio, filed: z.number().int(), closed: z.number().int() })),
    /** Units with most overdue case files now, and their on-time rate of the month. */
    behind: z.array(
      z.object({ unitId: idSchema, unit: z.string(), overdue: z.number().int(), open: z.number().int(), onTime: ratio }),
    ),
    /** What waits for a decision of this person or the office, as counts with the address of the list. */
    decisions: z.array(z.object({ key: z.string(), title: bilingual, count: z.number().int(), href: z.string() })),
  }),
});
export type Cockpit = z.output<typeof getCockpit.response>;

/** The first screen of a unit head or liaison: what is due, what is overdue, where we rank and why. */
export const getMyUnit = endpoint({
  id: 'overview.getMyUnit',
  method: 'GET',
  path: '/api/overview/my-unit',
  access: { action: 'overview.read-my-unit' },
  summary: { zh: '我的单位', en: 'My unit' },
  response: z.object({
    asOf: z.string(),
    units: z.array(
      z.object({
        unitId: idSchema,
        unit: z.string(),
        open: z.number().int(),
        overdue: z.number().int(),
        dueToday: z.number().int(),
        /** Accountability matters that wait for the unit's statement or answer. */
        matters: z.number().int(),
        /** The newest month in which anything was due, and its days: the present one so far, as soon as anything is. */
        month: z.string(),
        from: z.string(),
        to: z.string(),
        onTime: ratio,
        rework: ratio,
        closing: ratio,
        visitScore: ratio,
        /** By on-time rate in its group; null when there is nothing to rank. */
        rank: z.object({ group: z.string(), rank: z.number().int(), of: z.number().int() }).nullable(),
        /** What would change the rank: in words, with figures. */
        whatWouldChange: bilingual.nullable(),
      }),
    ),
  }),
});
export type MyUnit = z.output<typeof getMyUnit.response>;
