import { type Run, type Scope, mayBegin, Refused } from '../kernel/index.ts';
import { chainLink, NO_LINK, SEALABLE, type SealableEntry } from './chain-link.ts';

const BATCH = 2000;

type Link = SealableEntry & {
  readonly sequence: string;
  readonly entry_id: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly sealed_at: Date;
};

export type ChainReport = {
  readonly sealed: number;
  readonly unsealed: number;
  readonly broken: { readonly sequence: number; readonly entryId: string; readonly fault: 'entry' | 'link' | 'gap' } | null;
  readonly head: { readonly sequence: number; readonly hash: string; readonly sealedAt: string } | null;
};

/**
 * Computes the whole chain of a county again, from one snapshot, and says where it first disagrees with the entries.
 * @throws Refused `platform/forbidden`
 */
export async function verifyAuditChain(scope: Scope): Promise<ChainReport> {
  if (!mayBegin(scope.actor, 'platform.read-audit')) throw new Refused({ ok: false, code: 'platform/forbidden' });
  return scope.host.transactions.readOnly(scope.actor.countyId, async (run) => {
    let previous: Buffer = NO_LINK;
    let head: Link | undefined;
    let broken: ChainReport['broken'] = null;
    for (let links = await linksAfter(run, 0); links.length > 0; links = await linksAfter(run, Number(head?.sequence))) {
      for (const link of links) {
        const expected = head ? Number(head.sequence) + 1 : 1;
        broken ??= faultOf(link, previous, expected);
        previous = link.hash;
        head = link;
      }
    }
    const { rows } = await run({
      name: 'chain-count',
      text: `SELECT (SELECT count(*) FROM platform.audit_seal)::int AS sealed,
        (SELECT count(*) FROM platform.audit_entry e WHERE NOT EXISTS
          (SELECT FROM platform.audit_seal s WHERE s.county_id = e.county_id AND s.entry_id = e.id))::int AS unsealed`,
      values: [],
    });
    return {
      ...(rows[0] as { sealed: number; unsealed: number }),
      broken,
      head: head
        ? { sequence: Number(head.sequence), hash: head.hash.toString('hex'), sealedAt: head.sealed_at.toISOString() }
        : null,
    };
  });
}

function faultOf(link: Link, previous: Buffer, expected: number): ChainReport['broken'] {
  const at = { sequence: Number(link.sequence), entryId: link.entry_id };
  if (at.sequence !== expected) return { ...at, fault: 'gap' };
  if (!link.previous_hash.equals(previous)) return { ...at, fault: 'link' };
  // An entry that is gone leaves nothing to compute.
  if (link.id === null || !chainLink(previous, entryOf(link)).equals(link.hash)) return { ...at, fault: 'entry' };
  return null;
}

function entryOf({ sequence: _s, entry_id: _e, previous_hash: _p, hash: _h, sealed_at: _a, ...entry }: Link): SealableEntry {
  return entry;
}

async function linksAfter(run: Run, sequence: number): Promise<Link[]> {
  const { rows } = await run({
    name: 'chain-links',
    text: `SELECT s.sequence, s.entry_id, s.previous_hash, s.hash, s.sealed_at, ${SEALABLE}
           FROM platform.audit_seal s LEFT JOIN platform.audit_entry e ON e.county_id = s.county_id AND e.id = s.entry_id
           WHERE s.sequence > $1 ORDER BY s.sequence LIMIT ${BATCH}`,
    values: [sequence],
  });
  return rows as Link[];
}
