import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Driver,
  Kysely,
  type KyselyProps,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';

/** Statements longer than this are sent unnamed: large inserts vary and would fill the server's memory with plans. */
const NAMED_UP_TO = 6000;
const MAX_NAMES = 4000;
const names = new Map<string, string>();

/** Runs one statement and answers with the driver's result. */
export type Run = (statement: pg.QueryConfig) => Promise<pg.QueryResult>;

/** Statements are prepared under a name of their own once per connection: measured twice as fast as unnamed ones. */
export function prepared(text: string, values: readonly unknown[]): pg.QueryConfig {
  if (text.length > NAMED_UP_TO) return { text, values: [...values] };
  let name = names.get(text);
  if (!name && names.size < MAX_NAMES) {
    name = `s${names.size + 1}`;
    names.set(text, name);
  }
  return name ? { name, text, values: values as unknown[] } : { text, values: [...values] };
}

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

const refused = (): never => {
  throw new Error('Transactions and connections belong to the kernel');
};
const driver: Driver = {
  init: async () => undefined,
  acquireConnection: refused,
  beginTransaction: refused,
  commitTransaction: refused,
  rollbackTransaction: refused,
  releaseConnection: async () => undefined,
  destroy: async () => undefined,
};
const dialect: KyselyProps['dialect'] = {
  createAdapter: () => adapter,
  createDriver: () => driver,
  createQueryCompiler: () => compiler,
  createIntrospector: refused,
};

/** A typed query builder whose statements are run by `run`. Cheap: one per request. */
export function builderOn<Tables>(run: Run): Kysely<Tables> {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const result = await run(prepared(query.sql, query.parameters));
      return {
        rows: result.rows as R[],
        ...(result.command !== 'SELECT' && { numAffectedRows: BigInt(result.rowCount ?? 0) }),
      };
    },
    streamQuery: refused,
  };
  const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (consumer) => consumer(connection) });
  return new Kysely<Tables>({ config: { dialect }, dialect, driver, executor });
}
