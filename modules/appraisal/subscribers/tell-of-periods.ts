import { subscriber } from '@chuangcheng/platform/events';
import { OBJECTIONS_OPENED, PERIOD_ANSWERED, PERIOD_PUBLISHED, type PeriodAnswered, type PeriodMoved } from '../events.ts';
import { tellOfAnswer, tellOfPeriod } from '../use-cases/tell-of-periods.ts';

/** Units hear when they may object, what became of it, and when a period is published; the office hears of objections. */
export const tellOfPeriods = [
  subscriber({
    name: 'appraisal.tell-of-objections',
    topic: OBJECTIONS_OPENED,
    async handle(scope, events) {
      for (const event of events) await tellOfPeriod(scope, event.payload as unknown as PeriodMoved, 'objecting');
    },
  }),
  subscriber({
    name: 'appraisal.tell-of-publication',
    topic: PERIOD_PUBLISHED,
    async handle(scope, events) {
      for (const event of events) await tellOfPeriod(scope, event.payload as unknown as PeriodMoved, 'published');
    },
  }),
  subscriber({
    name: 'appraisal.tell-of-answers',
    topic: PERIOD_ANSWERED,
    async handle(scope, events) {
      for (const event of events) await tellOfAnswer(scope, event.payload as unknown as PeriodAnswered);
    },
  }),
];
