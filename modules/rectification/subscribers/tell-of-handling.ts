import { subscriber } from '@chuangcheng/platform/events';
import { HANDLING_CHANGED, type HandlingChanged } from '../events.ts';
import { tellOfHandling } from '../use-cases/tell-of-handling.ts';

/** Co-units, leads and verifiers hear of what was asked of them and what was done. */
export const tellOfHandlingChanged = subscriber({
  name: 'rectification.tell-of-handling',
  topic: HANDLING_CHANGED,
  async handle(scope, events) {
    await tellOfHandling(
      scope,
      events.map((event) => event.payload as unknown as HandlingChanged),
    );
  },
});
