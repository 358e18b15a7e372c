import { job } from '@chuangcheng/platform/jobs';
import { Refused } from '@chuangcheng/platform/kernel';
import { warningsDue } from '../queries/warnings-due.ts';
import { escalateCase } from '../use-cases/escalate-case.ts';

/** Deadlines speak up by themselves: at half, at four fifths, and when they have passed. */
export const escalate = job({
  name: 'rectification.escalate',
  cron: '*/5 * * * *',
  async run(scope) {
    for (const file of await warningsDue(scope, { now: scope.host.clock.now() })) {
      await escalateCase(scope, file).catch((error: unknown) => {
        // Moved on in the meantime: nothing to say any more.
        if (!(error instanceof Refused)) throw error;
      });
    }
  },
});
