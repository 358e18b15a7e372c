import { matterCommand } from './move-matter.ts';

type Input = { readonly id: string; readonly version: number; readonly text: string };

/** 整改回复 */
export const answerMatter = matterCommand({ step: 'answer', move: () => 'answer', words: ({ text }: Input) => text });
