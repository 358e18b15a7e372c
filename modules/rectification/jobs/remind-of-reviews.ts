import { dayOf } from '@chuangcheng/kit/civil-day';
import { job } from '@chuangcheng/platform/jobs';
import { Refused } from '@chuangcheng/platform/kernel';
import { reviewsDue } from '../queries/reviews-due.ts';
import { remindOfReview } from '../use-cases/remind-of-review.ts';

/** As the working day begins office and units hear which suspended matters are to be looked at. */
export const remindOfReviews = job({
  name: 'rectification.remind-of-reviews',
  cron: '20 0 * * *',
  async run(scope) {
    for (const due of await reviewsDue(scope, { today: dayOf(scope.host.clock.now()) })) {
      await remindOfReview(scope, due).catch((error: unknown) => {
        // Resumed in the meantime, or reminded of by another process.
        if (!(error instanceof Refused)) throw error;
      });
    }
  },
});
