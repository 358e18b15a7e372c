import { job } from '../jobs/index.ts';
import type { Run, Scope } from '../kernel/index.ts';
import { chainLink, NO_LINK, SEALABLE, type SealableEntry } from './chain-link.ts';

const BATCH = 1000;
/**
 * Identifiers follow the clock of whoever wrote the entry, and are made shortly before the commit. Entries this much older
 * than the last sealed one are not looked for again; whatever could come later still would show as unsealed.
 */
const LATE_MS = 60 * 60_000;
const MOST_BATCHES = 1000;

/** Puts the entries that wait into the chain. Not a command: what it does is the trail itself and leaves none. */
export async function sealEntries(scope: Scope): Promise<number> {
  let sealed = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const count = await scope.host.transactions.run(scope.actor.countyId, (run) => sealBatch(run, scope.host.clock.now()));
    sealed += count;
    if (count < BATCH) break;
  }
  return sealed;
}

/** Two processes that seal at once come to the same sequence number; the later one is undone and tries again next time. */
async function sealBatch(run: Run, now: Date): Promise<number> {
  const { rows: last } = await run({
    name: 'seal-last',
    text: `SELECT sequence, hash, (SELECT max(entry_id::text)::uuid FROM
             (SELECT entry_id FROM platform.audit_seal ORDER BY sequence DESC LIMIT ${BATCH}) recent) AS newest
           FROM platform.audit_seal ORDER BY sequence DESC LIMIT 1`,
    values: [],
  });
  const before = last[0] as { sequence: string; hash: Buffer; newest: string } | undefined;
  const { rows } = await run({
    name: 'seal-next',
    text: `SELECT ${SEALABLE} FROM platform.audit_entry e
           WHERE e.id >= $1 AND NOT EXISTS (SELECT FROM platform.audit_seal s WHERE s.county_id = e.county_id AND s.entry_id = e.id)
           ORDER BY e.id LIMIT ${BATCH}`,
    values: [before ? idSomeTimeBefore(before.newest) : '00000000-0000-0000-0000-000000000000'],
  });
  let sequence = Number(before?.sequence ?? 0);
  let previous: Buffer = before?.hash ?? NO_LINK;
  const links = (rows as SealableEntry[]).map((entry) => {
    const hash = chainLink(previous, entry);
    const link = { sequence: (sequence += 1), entry_id: entry.id, previous_hash: hex(previous), hash: hex(hash), sealed_at: now };
    previous = hash;
    return link;
  });
  if (links.length > 0) {
    await run({
      name: 'seal-keep',
      text: `INSERT INTO platform.audit_seal (sequence, entry_id, previous_hash, hash, sealed_at)
             SELECT sequence, entry_id, previous_hash, hash, sealed_at
             FROM jsonb_populate_recordset(NULL::platform.audit_seal, $1::jsonb)`,
      values: [JSON.stringify(links)],
    });
  }
  return links.length;
}

/** The least UUIDv7 of a moment before that of the given one; its first 48 bits are milliseconds. */
function idSomeTimeBefore(id: string): string {
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  const digits = Math.max(0, milliseconds - LATE_MS)
    .toString(16)
    .padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`;
}

/** How PostgreSQL reads bytes in JSON. */
const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;

export const sealAudit = job({
  name: 'platform.seal-audit',
  cron: '* * * * *',
  run: async (scope) => void (await sealEntries(scope)),
});
