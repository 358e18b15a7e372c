import { matterCommand } from './move-matter.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string };

/** 申请复核 */
export const objectToMatter = matterCommand({ step: 'object', move: () => 'object', words: ({ reason }: Input) => reason });
