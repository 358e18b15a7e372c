import type { Host } from './host.ts';

const BLOCK = 200;
const blocks = new WeakMap<Host, Map<string, { next: number; end: number; refill: Promise<void> | undefined }>>();

/**
 * The next number of a series of a county. Each process takes a block at a time: two processes never wait for one another, and
 * numbers may be left out but never given twice.
 */
export async function nextNumber(host: Host, countyId: string, series: string): Promise<number> {
  const ofHost = blocks.get(host) ?? new Map();
  blocks.set(host, ofHost);
  const key = `${countyId}/${series}`;
  const block = ofHost.get(key) ?? { next: 0, end: 0, refill: undefined };
  ofHost.set(key, block);
  while (block.next >= block.end) {
    block.refill ??= refill(host, countyId, series, block).finally(() => {
      block.refill = undefined;
    });
    await block.refill;
  }
  block.next += 1;
  return block.next;
}

async function refill(host: Host, countyId: string, series: string, block: { next: number; end: number }): Promise<void> {
  const taken = await host.transactions.run(countyId, async (run) => {
    const { rows } = await run({
      text: `INSERT INTO platform.number_block AS b (series, next_value) VALUES ($1, $2)
             ON CONFLICT (county_id, series) DO UPDATE SET next_value = b.next_value + $2 RETURNING next_value`,
      values: [series, BLOCK],
    });
    return Number(rows[0].next_value);
  });
  block.next = taken - BLOCK;
  block.end = taken;
}
