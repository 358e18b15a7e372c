import { hash } from 'node:crypto';

/**
 * The id of the case file a row becomes: the same for the same row, so that a file imported twice stores nothing twice. A UUIDv7
 * (RFC 9562 §5.7) of when the problem was reported, with what else the row says in place of chance.
 */
export function registrationId(countyId: string, reportedAt: Date, row: unknown): string {
  const time = reportedAt.getTime().toString(16).padStart(12, '0');
  const said = hash('sha256', JSON.stringify([countyId, row]), 'hex');
  const variant = '89ab'[Number.parseInt(said.slice(3, 4), 16) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${said.slice(0, 3)}-${variant}${said.slice(4, 7)}-${said.slice(7, 19)}`;
}
