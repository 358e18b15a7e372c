import { insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import type { ItemObservation, ScoredResult } from '../domain/index.ts';

type Tx = Writer<'inspection'>;

/** Adds results of a visit; `revision` 0 is what was submitted. */
export async function addResults(
  tx: Tx,
  visitId: string,
  results: readonly (ScoredResult & { readonly revision: number })[],
  amendmentId: string | null,
  _permit: Permit,
): Promise<void> {
  const rows = results.map((result) => ({
    id: result.id,
    visit_id: visitId,
    check_item_id: result.checkItemId,
    revision: result.revision,
    observation: result.observation,
    mark: result.mark,
    full_mark: result.item.fullMark,
    failed: result.failed,
    note: result.note,
    photo_ids: result.photoIds,
    amendment_id: amendmentId,
  }));
  await insertMany(tx, 'inspection.visit_result', rows);
}

/** The results of a visit that count now, one per item. */
export async function currentResults(tx: Tx, visitId: string) {
  const rows = await tx
    .selectFrom('inspection.visit_result')
    .distinctOn('check_item_id')
    .select(['check_item_id', 'revision', 'observation', 'failed'])
    .where('visit_id', '=', visitId)
    .orderBy('check_item_id')
    .orderBy('revision', 'desc')
    .execute();
  return rows.map((row) => ({
    checkItemId: row.check_item_id,
    revision: row.revision,
    observation: row.observation as unknown as ItemObservation,
    failed: row.failed,
  }));
}
