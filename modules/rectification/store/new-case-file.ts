import { type Ctx, type Permit, Refused, type Writer } from '@chuangcheng/platform/kernel';
import { refuse } from '@chuangcheng/kit/decision';
import type { CaseFile, EventDetail } from '../domain/index.ts';
import { addPhotos, insertEvent } from './case-file-store.ts';

type Tx = Writer<'rectification'>;

/** A case file as it comes into being. */
export type NewCaseFile = {
  readonly file: CaseFile;
  readonly description: string;
  readonly place: string;
  readonly position: { readonly lng: number; readonly lat: number } | null;
  readonly gridCode: string | null;
  readonly siteId: string | null;
  readonly visitId: string | null;
  readonly findingId: string | null;
  readonly reportedBy: string;
  readonly photoIds: readonly string[];
  readonly detail: EventDetail;
  /** Who registered it, where it is not the actor. */
  readonly actor?: string;
};

/** Stores a new case file with its first history entry and its photos; the statements travel together. */
export async function insertCaseFile(tx: Tx, one: NewCaseFile, permit: Permit, ctx: Ctx): Promise<void> {
  const { file } = one;
  const [inserted] = await Promise.all([
    tx
      .insertInto('rectification.case_file')
      .values({
        id: file.id,
        number: file.number,
        source: file.source,
        stage: file.stage,
        category_id: file.categoryId,
        condition_id: file.conditionId,
        description: one.description,
        place: one.place,
        longitude: one.position?.lng ?? null,
        latitude: one.position?.lat ?? null,
        town_unit_id: file.townUnitId,
        village_unit_id: file.villageUnitId,
        grid_code: one.gridCode,
        site_id: one.siteId,
        visit_id: one.visitId,
        split_from: file.splitFrom,
        recurs_from: file.recursFrom,
        finding_id: one.findingId,
        reported_at: file.reportedAt,
        reported_by: one.reportedBy,
        updated_at: ctx.now,
      })
      .onConflict((conflict) => conflict.columns(['county_id', 'id']).doNothing())
      .executeTakeFirst(),
    insertEvent(
      tx,
      {
        caseId: file.id,
        kind: 'register',
        from: null,
        to: 'registered',
        detail: one.detail,
        ...(one.actor && { actor: one.actor }),
      },
      permit,
      ctx,
    ),
    addPhotos(tx, file.id, 'before', one.photoIds, ctx.now, permit),
  ]);
  // The same record is being stored at this moment by another request; sent again, it is found.
  if (inserted?.numInsertedOrUpdatedRows === 0n) throw new Refused(refuse('platform/already-exists'));
}
