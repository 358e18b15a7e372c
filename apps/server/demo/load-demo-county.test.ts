import { actorOf } from '@chuangcheng/modules/organisation';
import type { Host } from '@chuangcheng/platform/kernel';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rooms } from '../rooms.ts';
import { loadDemoCounty } from './load-demo-county.ts';

/** Three times the whole county on a machine that other tests keep busy. */
const SLOW = 400_000;

let host: TestHost;
beforeAll(async () => {
  host = await createTestHost(rooms);
});
afterAll(() => host.drop());

/** A process that dies with the `count`-th statement that has the words: nothing it sends afterwards arrives. */
function dyingAt(words: string, count: number): Host {
  const alive: Host = { ...host.host, actorOf };
  let left = count;
  return {
    ...alive,
    transactions: {
      ...alive.transactions,
      run: (countyId, work) =>
        alive.transactions.run(countyId, (run, commitWith) =>
          work((statement) => {
            if (left > 0 && statement.text.includes(words)) left -= 1;
            return left === 0 ? Promise.reject(new Error('killed')) : run(statement);
          }, commitWith),
        ),
    },
  };
}

const load = (with_: Host) => loadDemoCounty({ host: with_, drain: () => host.deliveries.drain() });

async function stored() {
  const [found] = await host.look(`WITH c AS (SELECT county_id FROM platform.county WHERE code = '990021')
    SELECT (SELECT count(*)::int FROM platform.account JOIN c USING (county_id)) AS accounts,
      (SELECT count(*)::int FROM organisation.duty JOIN c USING (county_id)) AS duties,
      (SELECT count(*)::int FROM assessment.site JOIN c USING (county_id)) AS sites,
      (SELECT count(*)::int FROM rectification.case_file JOIN c USING (county_id) WHERE imported) AS historic,
      (SELECT count(*)::int FROM rectification.case_event JOIN c USING (county_id) WHERE kind = 'imported') AS told,
      (SELECT array_agg(state ORDER BY first_day) FROM inspection.plan JOIN c USING (county_id)) AS plans,
      (SELECT count(*)::int FROM inspection.visit JOIN c USING (county_id)) AS visits,
      (SELECT count(DISTINCT assignment_id)::int FROM inspection.visit JOIN c USING (county_id)) AS visited,
      (SELECT sum(CASE state WHEN 'closed' THEN sites ELSE round(sites * 0.5) END)::int FROM inspection.plan JOIN c USING (county_id)) AS intended,
      (SELECT count(*)::int FROM platform.file JOIN c USING (county_id) WHERE kind = 'photo') AS photos,
      (SELECT count(*)::int FROM platform.outbox JOIN c USING (county_id)) AS waiting`);
  return found as Record<string, unknown>;
}

test(
  'a making that was broken off is finished by the next start: nothing is missing, nothing is there twice',
  async () => {
    await expect(load(dyingAt('INSERT INTO rectification.case_file', 3))).rejects.toThrow('killed');
    expect(await stored()).toMatchObject({ accounts: 1, historic: 0, plans: null, visits: 0 });
    await expect(load(dyingAt('insert into "inspection"."visit"', 10))).rejects.toThrow('killed');
    expect(await stored()).toMatchObject({ historic: 19_650, plans: ['drawn'], visits: 9 });

    await load({ ...host.host, actorOf });
    const complete = await stored();
    expect(complete).toMatchObject({ accounts: 15, duties: 15, historic: 19_650, told: 19_650, photos: 20, waiting: 0 });
    expect(complete).toMatchObject({ plans: ['closed', 'drawn'], visits: complete['intended'], visited: complete['visits'] });
  },
  SLOW,
);

test(
  'a complete county is left as it is',
  async () => {
    const before = await stored();
    await host.look(
      `UPDATE organisation.unit SET short_name = '改过的名称' WHERE code = (SELECT min(code) FROM organisation.unit)`,
    );
    await load(dyingAt('', 1));
    expect(await stored()).toEqual(before);
    expect(await host.look(`SELECT 1 FROM organisation.unit WHERE short_name = '改过的名称'`)).toHaveLength(1);
  },
  SLOW,
);
