import { job } from '@chuangcheng/platform/jobs';
import { openMissingTasks } from '../use-cases/open-missing-tasks.ts';

/** Nothing that is to be verified is missing from the list of tasks for long. */
export const openTasksMissing = job({ name: 'rectification.open-missing-tasks', cron: '*/10 * * * *', run: openMissingTasks });
