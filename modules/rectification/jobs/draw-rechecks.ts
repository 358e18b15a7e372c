import { job } from '@chuangcheng/platform/jobs';
import { drawRechecksDue } from '../use-cases/draw-rechecks.ts';

/** Before the working day begins the repairs to be looked at again are drawn. */
export const drawRechecksDaily = job({ name: 'rectification.draw-rechecks', cron: '30 22 * * *', run: drawRechecksDue });
