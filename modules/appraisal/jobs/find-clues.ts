import { job } from '@chuangcheng/platform/jobs';
import { findClues } from '../use-cases/find-clues.ts';

/** Once a day, at night of the county, after the day whose facts it counts is over. */
export const findCluesDaily = job({ name: 'appraisal.find-clues', cron: '40 17 * * *', run: findClues });
