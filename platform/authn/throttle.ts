import { type Host, Refused } from '../kernel/index.ts';

/** Failures that cost nothing: people mistype, and offices share one address. */
const FREE = { account: 5, address: 50 };
const LONGEST_SECONDS = 15 * 60;
const FORGOTTEN_HOURS = 1;
/** The table knows no county; the setting must have some value. */
const NO_COUNTY = '';

/**
 * Refuses while the account name or the address has to wait. The wait doubles with every failure up to a quarter of an hour
 * and ends by itself: strangers cannot lock anybody out for good.
 * @throws Refused `platform/sign-in-throttled`
 */
export async function refuseWhileThrottled(host: Host, name: string, address: string): Promise<void> {
  const now = host.clock.now();
  const { rows } = await host.lanes.run(NO_COUNTY, {
    name: 'throttle',
    text: 'SELECT max(blocked_until) AS until FROM platform.sign_in_throttle WHERE key = ANY($1)',
    values: [[accountKey(name), addressKey(address)]],
  });
  const until = (rows[0] as { until: Date | null }).until;
  if (until && until > now) {
    const seconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
    throw new Refused({ ok: false, code: 'platform/sign-in-throttled', values: { seconds } });
  }
}

export async function countFailure(host: Host, name: string, address: string): Promise<void> {
  const now = host.clock.now();
  await host.transactions.run(NO_COUNTY, async (run) => {
    for (const [key, free] of [
      [accountKey(name), FREE.account],
      [addressKey(address), FREE.address],
    ] as const) {
      await run({
        text: `INSERT INTO platform.sign_in_throttle AS t (key, failures, last_failure, blocked_until) VALUES ($1, 1, $2, $2)
               ON CONFLICT (key) DO UPDATE SET
                 failures = CASE WHEN t.last_failure < $2::timestamptz - make_interval(hours => $4) THEN 1 ELSE t.failures + 1 END,
                 last_failure = $2,
                 blocked_until = CASE WHEN t.last_failure < $2::timestamptz - make_interval(hours => $4) OR t.failures + 1 < $3 THEN $2
                   ELSE $2::timestamptz + make_interval(secs => least($5::int, (2 ^ least(t.failures + 1 - $3, 20))::int)) END`,
        values: [key, now, free, FORGOTTEN_HOURS, LONGEST_SECONDS],
      });
    }
  });
}

export async function forgetFailures(host: Host, name: string): Promise<void> {
  await host.transactions.run(NO_COUNTY, (run) =>
    run({ text: 'DELETE FROM platform.sign_in_throttle WHERE key = $1', values: [accountKey(name)] }),
  );
}

const accountKey = (name: string) => `account:${name.toLowerCase()}`;
const addressKey = (address: string) => `address:${address}`;
