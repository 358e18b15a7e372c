import pg from 'pg';
import type { Reach } from './actor.ts';
import type { Run } from './connection.ts';
import { Refused } from './refused.ts';

/** Transactions of commands, each on a connection of its own. */
export type Transactions = {
  /**
   * Runs the work in one transaction of the county. Statements the work does not wait for travel together; the commit is sent
   * behind `last` without waiting for it, and fails when any statement before it failed. A county alone reaches no table by unit.
   */
  run<T>(reach: string | Reach, work: (run: Run, commitWith: (last: Promise<unknown>[]) => void) => Promise<T>): Promise<T>;
  /** A read-only transaction for statements too slow for the lanes. */
  readOnly<T>(reach: string | Reach, work: (run: Run) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const STATEMENT_TIMEOUT_MS = 60_000;
const CONNECTION_WAIT_MS = 10_000;

const SET_REACH = `SELECT set_config('cc.county', $1, true), set_config('cc.units', $2, true)`;

function settingsOf(reach: string | Reach): [county: string, units: string] {
  if (typeof reach === 'string') return [reach, ''];
  return [reach.countyId, reach.units === 'all' ? 'all' : reach.units.join(',')];
}

export function openTransactions(config: pg.ClientConfig, size: number): Transactions {
  const pool = new pg.Pool({
    ...config,
    max: size,
    pipeline: true,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    idleTimeoutMillis: 60_000,
  } as pg.PoolConfig);
  pool.on('error', () => undefined);
  // The pool listens to connections that rest only: one that is lost between two statements must not end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));

  async function inTransaction<T>(
    begin: string,
    reach: string | Reach,
    work: (run: Run, commitWith: (last: Promise<unknown>[]) => void) => Promise<T>,
  ): Promise<T> {
    const client = await pool.connect().catch((error: unknown) => {
      throw new Refused({ ok: false, code: 'platform/database-unavailable' }, { cause: error });
    });
    const run: Run = (statement) => client.query(statement);
    const started = [client.query(begin), client.query({ name: 'reach', text: SET_REACH, values: settingsOf(reach) })];
    // Their failure shows again in the statements that follow; here it must not count as unhandled.
    for (const one of started) one.catch(() => undefined);
    let last: Promise<unknown>[] = [];
    let broken: Error | undefined;
    try {
      const result = await work(run, (statements) => {
        last = statements;
      });
      const committed = client.query('COMMIT');
      const outcome = await Promise.allSettled([...last, committed]);
      const failed = outcome.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
      if ((await committed).command !== 'COMMIT') throw new Error('The transaction was rolled back by the database');
      return result;
    } catch (error) {
      await Promise.allSettled(last);
      await client.query('ROLLBACK').catch((cause: unknown) => {
        broken = cause instanceof Error ? cause : new Error(String(cause));
      });
      // Whoever asked learns that it was the connection; sent again, a change that was committed is found.
      if (broken && !(error instanceof Refused)) {
        throw new Refused({ ok: false, code: 'platform/database-unavailable' }, { cause: error });
      }
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    run: (reach, work) => inTransaction('BEGIN', reach, work),
    readOnly: (reach, work) => inTransaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', reach, work),
    close: () => pool.end(),
  };
}
