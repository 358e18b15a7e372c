import { matterCommand } from './move-matter.ts';

type Input = { readonly id: string; readonly version: number };

/** 送达 */
export const deliverMatter = matterCommand({ step: 'deliver', move: (_input: Input) => 'deliver', words: () => '' });
