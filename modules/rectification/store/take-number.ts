import type { Writer } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';

/** The next number of a series without gaps: who takes one holds up others until the transaction ends, and gives it back by failing. */
export async function takeNumber(tx: Writer<'rectification'>, series: string): Promise<number> {
  const { last } = await tx
    .insertInto('rectification.series')
    .values({ name: series, last: 1 })
    .onConflict((oc) => oc.columns(['county_id', 'name']).doUpdateSet({ last: sql`rectification.series.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
