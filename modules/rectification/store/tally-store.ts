import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@chuangcheng/kit/id';
import type { Permit, Writer } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { COUNTABLE, type Countable, MEASURES, type TallyEntry } from '../domain/index.ts';
import { TALLY_COLUMNS } from '../domain/tally-columns.ts';

type Tx = Writer<'rectification'>;

/** Cells per statement. */
const AT_ONCE = 2_000;

/** Adds entries to the tally; they must be in the order of `entriesOf`. */
export async function addToTally(tx: Tx, entries: readonly TallyEntry[], _permit: Permit): Promise<void> {
  const columns = MEASURES.map((measure) => TALLY_COLUMNS[measure]);
  const names = sql.raw(columns.join(', '));
  const added = sql.raw(columns.map((column) => `${column} = t.${column} + excluded.${column}`).join(', '));
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    const part = entries.slice(start, start + AT_ONCE);
    const text = (of: (entry: TallyEntry) => string) => sql`${part.map(of)}::text[]`;
    const counts = MEASURES.map((measure) => sql`${part.map(({ counts: of }) => of[measure] ?? 0)}::integer[]`);
    await sql`INSERT INTO rectification.tally AS t (dimension, key, span, day, ${names})
      SELECT dimension, key, span, day::date, ${names}
      FROM unnest(${text((one) => one.dimension)}, ${text((one) => one.key)}, ${text((one) => one.span)}, ${text((one) => one.day)},
        ${sql.join(counts)}) AS given (dimension, key, span, day, ${names})
      ON CONFLICT (county_id, dimension, key, span, day) DO UPDATE SET ${added}`.execute(tx);
  }
}

/** Which of the events are not in the tally yet; from now on they count as being in it. */
export async function takeEvents(tx: Tx, ids: readonly string[], at: Date, _permit: Permit): Promise<Set<string>> {
  // While everything is counted anew nobody looks which events are in it.
  await sql`LOCK TABLE rectification.tally IN ROW EXCLUSIVE MODE`.execute(tx);
  const { rows } = await sql<{ event_id: string }>`INSERT INTO rectification.tally_applied (event_id, applied_at)
    SELECT id, ${at}::timestamptz FROM unnest(${[...ids]}::uuid[]) AS given (id)
    WHERE NOT EXISTS (SELECT FROM rectification.tally_start s WHERE s.event_id >= id) ORDER BY id
    ON CONFLICT DO NOTHING RETURNING event_id`.execute(tx);
  return new Set(rows.map((row) => row.event_id));
}

/** Forgets events that cannot come again. */
export async function forgetEvents(tx: Tx, before: Date, _permit: Permit): Promise<void> {
  await tx.deleteFrom('rectification.tally_applied').where('applied_at', '<', before).execute();
}

/**
 * Empties the tally. Until the transaction ends nobody changes a case file; events made before this moment are of changes that are
 * counted, those made after it are not: their ids follow the clock.
 */
export async function clearTally(tx: Tx, _permit: Permit): Promise<void> {
  await sql`LOCK TABLE rectification.case_file IN SHARE MODE`.execute(tx);
  // One at a time, and nobody adds meanwhile.
  await sql`LOCK TABLE rectification.tally IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
  await tx.deleteFrom('rectification.tally').execute();
  // Ids are told apart by the millisecond: none of before is made in the one of this, and none of after.
  await pause(2);
  const start = newId();
  await pause(2);
  await sql`INSERT INTO rectification.tally_start (event_id) VALUES (${start})
    ON CONFLICT (county_id) DO UPDATE SET event_id = excluded.event_id`.execute(tx);
}

const PAGE = 5_000;

/** Every case file as it counts, page by page in the order of ids. */
export async function* countables(tx: Tx): AsyncGenerator<Countable[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await tx
      .selectFrom('rectification.case_file')
      .select(COUNTABLE)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    yield rows as unknown as Countable[];
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}
