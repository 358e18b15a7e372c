import { subscriber } from '@chuangcheng/platform/events';
import { CASE_CHANGED, type CaseChanged } from '../events.ts';
import { addCounted } from '../use-cases/keep-tally.ts';

/** Figures follow the case files within a moment. */
export const keepTally = subscriber({
  name: 'rectification.keep-tally',
  topic: CASE_CHANGED,
  async handle(scope, events) {
    const changes = events.map(({ id, payload }) => {
      const { before, after } = payload as unknown as CaseChanged;
      return { eventId: id, before, after };
    });
    await addCounted(scope, changes);
  },
});
