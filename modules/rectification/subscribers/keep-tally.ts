import { subscriber } from '@chuangcheng/platform/events';
import { cellsOf } from '../domain/index.ts';
import { CASE_CHANGED, type CaseChanged } from '../events.ts';
import { recount } from '../use-cases/keep-tally.ts';

/** Figures of units follow the case files within a moment. */
export const keepTally = subscriber({
  name: 'rectification.keep-tally',
  topic: CASE_CHANGED,
  async handle(scope, events) {
    const changes = events.map((event) => event.payload as unknown as CaseChanged);
    await recount(scope, cellsOf(changes.flatMap(({ before, after }) => [before, after])));
  },
});
