import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rebuildTally } from '@chuangcheng/modules/rectification';
import { type OpenDatabase, openDatabase, withClient } from '@chuangcheng/platform/database';
import { demoAccounts, type RunningProgram, startRunning } from '../../tests/running/running-program.ts';
import { generateCases } from './generate-cases.ts';
import { signIn } from '../../tests/running/sign-in.ts';
import { systemScope } from './system-scope.ts';

/** The demo county on a server of the benchmark's own, which generated case files are added to. */
export type BenchCounty = {
  readonly program: RunningProgram;
  readonly database: OpenDatabase;
  readonly countyId: string;
  /** Headers of a signed-in person who holds the role. */
  as(role: string): Promise<Record<string, string>>;
  addCases(amount: number, days: number): Promise<void>;
  countCases(): Promise<number>;
  /** The day since which about so many of the newest case files were reported. */
  dayOfNewest(amount: number): Promise<string>;
  close(): Promise<void>;
};

/** A database of its own, the demo loaded into it by the program, and the program running on it. */
export async function openBenchCounty(): Promise<BenchCounty> {
  const folder = mkdtempSync(join(tmpdir(), 'cc-bench-'));
  const database = await openDatabase({ dataDir: join(folder, 'database') });
  const { host, port } = database.admin;
  const url = `postgres://postgres@localhost:${port}/chuangcheng?host=${encodeURIComponent(String(host))}`;
  // Loaded by one process and measured on another: what an import leaves in memory is not the server's.
  const start = () => startRunning('demo', join(folder, 'data'), { DATABASE_URL: url });
  await (await start()).stop();
  const program = await start();
  const look = <Row extends object>(sql: string) =>
    withClient(database.admin, async (client) => (await client.query<Row>(sql)).rows[0] as Row);
  const { county_id: countyId } = await look<{ county_id: string }>('SELECT county_id FROM platform.county');
  return {
    program,
    database,
    countyId,
    async as(role) {
      const account = demoAccounts(program.dataDir).find((one) => one.role === role);
      if (!account) throw new Error(`The demo has no account for ${role}`);
      return signIn(program.url, account.account, account.password);
    },
    async addCases(amount, days) {
      await withClient(database.admin, (client) => generateCases(client, countyId, { amount, days }));
      const { scope, close } = await systemScope(database, countyId, folder);
      await rebuildTally(scope, undefined);
      await close();
    },
    countCases: async () => (await look<{ n: number }>('SELECT count(*)::int AS n FROM rectification.case_file')).n,
    dayOfNewest: async (amount) =>
      (
        await look<{ day: string }>(
          `SELECT to_char(reported_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day FROM rectification.case_file
           ORDER BY reported_at DESC OFFSET ${amount} LIMIT 1`,
        )
      ).day,
    async close() {
      await program.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
