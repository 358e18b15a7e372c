import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { deadline, type TimeLimit } from '@chuangcheng/kit/working-time';
import type { At, FiledUnder } from './move-plan.ts';

/** How a repair is verified: by going there, or by comparing the pictures before and after. */
export const WAYS = ['on-site', 'photo'] as const;
export type Way = (typeof WAYS)[number];

export const wayNames: Readonly<Record<Way, Bilingual>> = {
  'on-site': { zh: '现场核查', en: 'On site' },
  photo: { zh: '照片比对', en: 'By pictures' },
};

export const TASK_STATES = ['open', 'passed', 'refused'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const taskStateNames: Readonly<Record<TaskState, Bilingual>> = {
  open: { zh: '待核查', en: 'Waiting' },
  passed: { zh: '通过', en: 'Passed' },
  refused: { zh: '返工', en: 'Rework' },
};

/** Where the condition says nothing. */
const USUAL_LIMIT: TimeLimit = { amount: 1, unit: 'working-days' };

/** By when a repair reported now is to be verified. */
export function verificationDue(
  condition: Pick<FiledUnder, 'verificationLimit'> | undefined,
  { calendar, now }: Pick<At, 'calendar' | 'now'>,
): Date {
  return deadline(calendar, now, condition?.verificationLimit ?? USUAL_LIMIT);
}
