import { auditSystem } from './audit-system.ts';
import { type Host, Refused } from '../kernel/index.ts';
import { passwordMatches, spendTheTime } from './password.ts';
import { endSession, startSession } from '../session/index.ts';
import { countFailure, forgetFailures, refuseWhileThrottled } from './throttle.ts';

type Found = { county_id: string; id: string; password_hash: string; state: string };

/**
 * Signs in by account name and password and starts a new session; an old one of the same browser ends.
 * @throws Refused `platform/sign-in-failed`, `platform/sign-in-throttled`
 */
export async function signInWith(
  host: Host,
  credentials: { name: string; password: string },
  request: { address: string; requestId: string; oldToken: string | undefined },
): Promise<{ token: string; csrfToken: string }> {
  const { name, password } = credentials;
  await refuseWhileThrottled(host, name, request.address);
  const { rows } = await host.lanes.run('', {
    name: 'account-by-name',
    text: 'SELECT county_id, id, password_hash, state FROM platform.account_by_name($1)',
    values: [name],
  });
  const account = rows[0] as Found | undefined;
  const matches = account ? await passwordMatches(account.password_hash, password) : await spendTheTime(password);
  if (!account || !matches || account.state !== 'active') {
    await countFailure(host, name, request.address);
    if (account) await auditSystem(host, account.county_id, 'platform.sign-in', 'refused', account.id, request.requestId);
    throw new Refused({ ok: false, code: 'platform/sign-in-failed' });
  }
  if (request.oldToken) await endSession(host, request.oldToken);
  await forgetFailures(host, name);
  const session = await startSession(host, account.county_id, account.id);
  await auditSystem(host, account.county_id, 'platform.sign-in', 'done', account.id, request.requestId);
  return session;
}
