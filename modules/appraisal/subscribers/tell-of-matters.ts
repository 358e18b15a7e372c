import { subscriber } from '@chuangcheng/platform/events';
import { MATTER_CHANGED, type MatterChanged } from '../events.ts';
import { tellOfMatter } from '../use-cases/tell-of-matters.ts';

/** Who has to act next hears that something waits. */
export const tellOfMattersMoved = subscriber({
  name: 'appraisal.tell-of-matters',
  topic: MATTER_CHANGED,
  async handle(scope, events) {
    for (const event of events) await tellOfMatter(scope, event.payload as unknown as MatterChanged);
  },
});
