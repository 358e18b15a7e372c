import { createHash, getHashes } from 'node:crypto';
import { sm3 } from '@chuangcheng/kit/sm3';

/** An entry as the chain sees it: every column, the moment to the microsecond. */
export type SealableEntry = {
  readonly county_id: string;
  readonly id: string;
  readonly at_text: string;
  readonly account_id: string | null;
  readonly actor: string;
  readonly action: string;
  readonly outcome: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly detail: unknown;
  readonly request_id: string | null;
};

/** The columns of `SealableEntry`, for a statement that calls the entry `e`. */
export const SEALABLE = `e.county_id, e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at_text,
  e.account_id, e.actor, e.action, e.outcome, e.subject_kind, e.subject_id, e.detail, e.request_id`;

/** What the first link of a county follows. */
export const NO_LINK = Buffer.alloc(32);

/** Some builds of OpenSSL come without the Chinese algorithms. */
const NATIVE = getHashes().includes('sm3');

/** SM3 (GB/T 32905) over the hash of the link before and the entry as canonical JSON. */
export function chainLink(previous: Uint8Array, entry: SealableEntry): Buffer {
  const bytes = Buffer.concat([previous, Buffer.from(canonicalJson(entry), 'utf8')]);
  return NATIVE ? createHash('sm3').update(bytes).digest() : Buffer.from(sm3(bytes));
}

/** JSON whose text does not depend on the order in which keys were written. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, of]) => of !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, of]) => `${JSON.stringify(key)}:${canonicalJson(of)}`).join(',')}}`;
}
