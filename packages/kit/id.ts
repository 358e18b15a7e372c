import { v7 } from 'uuid';
import { z } from 'zod';

/** A UUIDv7: made by whoever creates the record, sortable by time of creation (RFC 9562 §5.7). */
export function newId(): string {
  return v7();
}

/** Schema of every identifier. */
export const idSchema = z.uuid();
