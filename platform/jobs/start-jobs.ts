import { Logger as WorkerLogger, run } from 'graphile-worker';
import pg from 'pg';
import { type Host, systemActor } from '../kernel/index.ts';
import type { Job } from './job.ts';

export type RunningJobs = { stop(): Promise<void> };

/**
 * Runs the jobs at their times, each once however many processes there are. The tables of the library need rights the daily
 * role does not have, so it works on a connection of the owner; what the jobs do goes through the host like everything else.
 */
export async function startJobs(host: Host, admin: pg.ClientConfig, jobs: readonly Job[]): Promise<RunningJobs> {
  const pool = new pg.Pool({ ...admin, max: 3 });
  // A lost connection shows in the work it carried; here it must not end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const runner = await run({
    pgPool: pool,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 5_000,
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error') host.logger.error({ source: 'jobs' }, message);
    }),
    taskList: Object.fromEntries(jobs.map((one) => [taskName(one), () => inEveryCounty(host, one)])),
    crontab: jobs.map((one) => `${one.cron} ${taskName(one)} ?max=3`).join('\n'),
  });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}

const taskName = (one: Job) => one.name.replaceAll(/[^a-z]/gi, '_');

/** A county whose work fails does not hold up the others; the library tries the whole job again. */
async function inEveryCounty(host: Host, one: Job): Promise<void> {
  const { rows } = await host.lanes.run('', { name: 'counties', text: 'SELECT county_id FROM platform.county', values: [] });
  const failures: unknown[] = [];
  for (const { county_id } of rows as { county_id: string }[]) {
    await one.run({ host, actor: systemActor(county_id, one.name), requestId: one.name }).catch((error: unknown) => {
      failures.push(error);
      host.logger.error({ err: error, job: one.name, county: county_id }, 'job failed');
    });
  }
  if (failures.length > 0) throw new AggregateError(failures, `${one.name} failed in ${failures.length} counties`);
}
