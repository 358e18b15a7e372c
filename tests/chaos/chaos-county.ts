import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCategories } from '@chuangcheng/modules/rectification/contract';
import { openDatabase, withClient } from '@chuangcheng/platform/database';
import { signIn } from '../running/sign-in.ts';
import { demoAccounts, type RunningProgram, startRunning } from '../running/running-program.ts';

/** What these tests do to a program it would tell at length. */
const QUIET = { LOG_LEVEL: 'fatal' };

/** The demo county on a database that outlives the programs working on it. */
export type ChaosCounty = {
  /** Starts one more program on the same database and files. */
  start(): Promise<RunningProgram>;
  /** Headers of a signed-in person who holds the role. */
  as(program: RunningProgram, role: string): Promise<Record<string, string>>;
  /** What stands in the database, asked past the product. */
  look<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Kills the database server with SIGKILL; it is started again by whoever watches over it. */
  killDatabase(): void;
  /** A category with one of its filing conditions. */
  readonly kind: { readonly categoryId: string; readonly conditionId: string };
  end(): Promise<void>;
};

export async function openChaosCounty(): Promise<ChaosCounty> {
  const folder = mkdtempSync(join(tmpdir(), 'cc-chaos-'));
  const [data, databaseFolder] = [join(folder, 'data'), join(folder, 'database')];
  const database = await openDatabase({ dataDir: databaseFolder });
  const { host, port } = database.admin;
  const DATABASE_URL = `postgres://postgres@localhost:${port}/chuangcheng?host=${encodeURIComponent(String(host))}`;
  const started: RunningProgram[] = [];
  const start = async () => {
    const program = await startRunning('demo', data, { DATABASE_URL, ...QUIET });
    started.push(program);
    return program;
  };
  const as = async (program: RunningProgram, role: string) => {
    const account = demoAccounts(data).find((one) => one.role === role);
    if (!account) throw new Error(`The demo has no account for ${role}`);
    return signIn(program.url, account.account, account.password);
  };
  const first = await start();
  const categories = await fetch(`${first.url}${listCategories.path}`, { headers: await as(first, 'office') });
  const kinds = ((await categories.json()) as { categories: { id: string; conditions: { id: string }[] }[] }).categories;
  await first.stop();
  const category = kinds.find((one) => one.conditions.length > 0);
  return {
    start,
    as,
    look: (sql, values = []) => withClient(database.admin, async (client) => (await client.query(sql, [...values])).rows),
    killDatabase() {
      const pid = Number(readFileSync(join(databaseFolder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
    },
    kind: { categoryId: category?.id ?? '', conditionId: category?.conditions[0]?.id ?? '' },
    async end() {
      for (const program of started) await program.stop('SIGKILL');
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a registration sends; the sender makes its id, so that it can be sent again. */
export function registration(id: string, kind: ChaosCounty['kind'], description: string) {
  return { id, source: 'patrol', ...kind, description, place: '东大街' };
}
