import { randomInt, timingSafeEqual } from 'node:crypto';
import { isStrongPassword } from '@chuangcheng/kit/password-policy';
import { foundCounty } from '@chuangcheng/modules/organisation';
import { startSession, welcome } from '@chuangcheng/platform/authn';
import { completeFirstRun, getFirstRun } from '@chuangcheng/platform/contract';
import { type Route, route } from '@chuangcheng/platform/http';
import { type Host, Refused } from '@chuangcheng/platform/kernel';

/** The guide of an empty installation: open until the first county exists, guarded by a code printed at the start. */
export type FirstRun = {
  readonly routes: Route[] /** The code to print, or nothing when the installation is in use. */;
  code(host: Host): Promise<string | undefined>;
};

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const MOST_TRIES = 20;

export function firstRun(): FirstRun {
  const code = Array.from(
    { length: 12 },
    (_, index) => (index > 0 && index % 4 === 0 ? '-' : '') + LETTERS[randomInt(LETTERS.length)],
  ).join('');
  let tries = 0;
  const isOpen = async (host: Host) => {
    const { rows } = await host.lanes.run('', { text: 'SELECT 1 FROM platform.county LIMIT 1', values: [] });
    return rows.length === 0;
  };
  return {
    code: async (host) => ((await isOpen(host)) ? code : undefined),
    routes: [
      route(getFirstRun, async (_input, _scope, { host }) => ({ open: await isOpen(host) })),
      route(completeFirstRun, async ({ body }, _scope, http) => {
        if (!(await isOpen(http.host))) throw new Refused({ ok: false, code: 'platform/first-run-closed' });
        tries += 1;
        if (tries > MOST_TRIES || !matches(body.code, code))
          throw new Refused({ ok: false, code: 'platform/first-run-code-wrong' });
        if (!isStrongPassword(body.password, body.accountName)) throw new Refused({ ok: false, code: 'platform/password-weak' });
        const { countyId, accountId } = await foundCounty(http.host, {
          code: body.countyCode,
          name: body.countyName,
          account: { name: body.accountName, displayName: body.displayName, password: body.password },
          // Opens the accounts of the others, and appoints the security administrator, who grants all further duties.
          roles: ['office', 'sysadmin'],
        });
        return welcome(http, await startSession(http.host, countyId, accountId));
      }),
    ],
  };
}

function matches(given: string, code: string): boolean {
  const [a, b] = [Buffer.from(given.trim().toUpperCase().padEnd(64)), Buffer.from(code.padEnd(64))];
  return a.length === b.length && timingSafeEqual(a, b);
}
