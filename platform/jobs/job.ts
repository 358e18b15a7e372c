import type { Scope } from '../kernel/index.ts';

/** Clock-driven work of one county. It may run again, and in another process: it must come to the same result. */
export type Job = {
  /** Unique, `<room>.<what it does>`. */
  readonly name: string;
  /** When, as five fields of crontab in UTC, such as every minute: all stars. */
  readonly cron: string;
  /** Acts as the product itself in the county. */
  readonly run: (scope: Scope) => Promise<void>;
};

export function job(spec: Job): Job {
  return spec;
}
