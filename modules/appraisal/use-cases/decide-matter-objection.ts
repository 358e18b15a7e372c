import { matterCommand } from './move-matter.ts';

type Input = { readonly id: string; readonly version: number; readonly upheld: boolean; readonly text: string };

/** 复核决定：撤销或者维持 */
export const decideMatterObjection = matterCommand({
  step: 'decide-objection',
  move: ({ upheld }: Input) => (upheld ? 'uphold-objection' : 'reject-objection'),
  words: ({ text }) => text,
});
