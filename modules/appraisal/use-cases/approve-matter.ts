import { matterCommand } from './move-matter.ts';

type Input = { readonly id: string; readonly version: number; readonly approved: boolean; readonly text: string };

/** 审批：批准或者不予批准 */
export const approveMatter = matterCommand({
  step: 'approve',
  move: ({ approved }: Input) => (approved ? 'approve' : 'refuse'),
  words: ({ text }) => text,
});
