import { accept, refuse } from '@chuangcheng/kit/decision';
import { dismiss, lockClues } from '../store/clue-store.ts';
import { command } from '../visibility.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string };

/** 线索不予启动. What is found afterwards makes a clue of its own. */
export const dismissClue = command({
  action: 'appraisal.propose-measure',
  async load(tx, input: Input) {
    const [clue] = await lockClues(tx, [input.id]);
    return clue ?? refuse('appraisal/clue-not-found');
  },
  rule: 'role-is-enough',
  decide(clue, { version, reason }) {
    if (clue.version !== version) return refuse('platform/changed-meanwhile');
    return clue.state === 'open' ? accept({ clue, reason }) : refuse('appraisal/step-not-possible');
  },
  async save(tx, { clue, reason }, permit, ctx) {
    return { version: await dismiss(tx, clue, reason, permit, ctx) };
  },
  audit: ({ clue }) => ({ subject: { kind: 'accountability-clue', id: clue.id }, detail: { step: 'dismiss' } }),
});
