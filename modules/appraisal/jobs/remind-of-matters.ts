import { job } from '@chuangcheng/platform/jobs';
import { remindOfMatters } from '../use-cases/tell-of-matters.ts';

/** In the morning of the county, before office hours. */
export const remindOfMattersDaily = job({
  name: 'appraisal.remind-of-matters',
  cron: '15 0 * * *',
  run: remindOfMatters,
});
