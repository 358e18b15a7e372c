import { job } from '@chuangcheng/platform/jobs';
import { proposeConditions } from '../use-cases/propose-conditions.ts';

/** Check items change with every edition and by hand: before the working day begins each new one has its proposal. */
export const proposeConditionsDaily = job({
  name: 'rectification.propose-conditions',
  cron: '0 22 * * *',
  async run(scope) {
    await proposeConditions(scope);
  },
});
