import { matterCommand } from './move-matter.ts';

type Input = { readonly id: string; readonly version: number; readonly text: string };

/** 陈述申辩 */
export const stateMatter = matterCommand({ step: 'state', move: () => 'state', words: ({ text }: Input) => text });
