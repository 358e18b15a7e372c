import { matterCommand } from './move-matter.ts';

type Input = { readonly id: string; readonly version: number; readonly text: string };

/** 办结归档 */
export const closeMatter = matterCommand({ step: 'close', move: () => 'close', words: ({ text }: Input) => text });
