import type { Scope } from '@chuangcheng/platform/kernel';
import { query } from '../visibility.ts';

const DAYS = 31;

const readDraws = query({
  action: 'rectification.see-verification',
  run: (reader) => reader.selectFrom('rectification.recheck_draw').selectAll().orderBy('closed_on', 'desc').limit(DAYS).execute(),
});

/** The draws of the last month, the newest first. */
export async function recheckDraws(scope: Scope) {
  const rows = await readDraws(scope, undefined);
  return {
    draws: rows.map(({ closed_on: closedOn, drawn_at: drawnAt, seed, share, pool, drawn }) => ({
      closedOn,
      drawnAt: drawnAt.toISOString(),
      seed,
      share,
      pool,
      drawn,
    })),
  };
}
