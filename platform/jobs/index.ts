export { type Job, job } from './job.ts';
export { type RunningJobs, startJobs } from './start-jobs.ts';
