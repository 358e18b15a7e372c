import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';
import { caseFileRow } from './case-file-views.ts';

/** What waits for this person, the most urgent first: to accept, to handle, to verify, to file, to dispatch, to arbitrate, to close. */
export const getMyWork = endpoint({
  id: 'rectification.getMyWork',
  method: 'GET',
  path: '/api/rectification/my-work',
  access: { action: 'rectification.read' },
  summary: { zh: '我的待办', en: 'My work' },
  response: z.object({
    groups: z.array(
      z.object({
        /** The move that is due, such as `report` or `pass`; `part` what one's unit does for another. */
        move: z.string(),
        total: z.number().int(),
        overdue: z.number().int(),
        /** At most 50. */
        rows: z.array(caseFileRow),
      }),
    ),
  }),
});
export type MyWork = z.output<typeof getMyWork.response>;

/** The office's duty board in figures; each opens the list behind it. */
export const getDutyBoard = endpoint({
  id: 'rectification.getDutyBoard',
  method: 'GET',
  path: '/api/rectification/duty-board',
  access: { action: 'rectification.see-duty-board' },
  summary: { zh: '值班台', en: 'Duty board' },
  response: z.object({
    toFile: z.number().int(),
    toDispatch: z.number().int(),
    contested: z.number().int(),
    toVerify: z.number().int(),
    toClose: z.number().int(),
    extensions: z.number().int(),
    /** Pairs that may be one problem reported twice, for somebody to look at. */
    duplicates: z.number().int(),
    /** Supervision orders without an answer. */
    ordersToAnswer: z.number().int(),
    open: z.number().int(),
    overdue: z.number().int(),
    /** Of the overdue, those whose deadline passed today; and what is still due today. */
    overdueToday: z.number().int(),
    dueToday: z.number().int(),
    /** Units with overdue case files, most first. */
    overdueByUnit: z.array(z.object({ unitId: idSchema, unit: z.string(), overdue: z.number().int(), open: z.number().int() })),
    today: z.object({ reported: z.number().int(), closed: z.number().int() }),
    yesterday: z.object({ reported: z.number().int(), closed: z.number().int() }),
  }),
});
export type DutyBoard = z.output<typeof getDutyBoard.response>;
