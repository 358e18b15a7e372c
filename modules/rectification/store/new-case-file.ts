import { type Ctx, insertMany, type Permit, Refused, type Writer } from '@chuangcheng/platform/kernel';
import { refuse } from '@chuangcheng/kit/decision';
import { type CaseFile, countedAs, type EventDetail, type Origin } from '../domain/index.ts';
import { insertEvent, insertEvents } from './case-event-store.ts';
import { addPhotos } from './case-file-store.ts';

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
  readonly origin?: Origin;
  readonly photoIds: readonly string[];
  readonly detail: EventDetail;
  /** Who registered it, where it is not the actor. */
  readonly actor?: string;
};

/** The columns of a new case file. */
const rowOf = (one: NewCaseFile, { now }: Pick<Ctx, 'now'>) => ({
  id: one.file.id,
  number: one.file.number,
  source: one.file.source,
  stage: one.file.stage,
  category_id: one.file.categoryId,
  condition_id: one.file.conditionId,
  description: one.description,
  place: one.place,
  longitude: one.position?.lng ?? null,
  latitude: one.position?.lat ?? null,
  town_unit_id: one.file.townUnitId,
  village_unit_id: one.file.villageUnitId,
  grid_code: one.gridCode,
  site_id: one.siteId,
  visit_id: one.visitId,
  split_from: one.file.splitFrom,
  recurs_from: one.file.recursFrom,
  finding_id: one.findingId,
  reported_at: one.file.reportedAt,
  reported_by: one.reportedBy,
  origin: JSON.stringify(one.origin ?? {}),
  updated_at: now,
});

/** Stores a new case file with its first history entry and its photos; the statements travel together. */
export async function insertCaseFile(tx: Tx, one: NewCaseFile, permit: Permit, ctx: Ctx): Promise<void> {
  const { file } = one;
  const [inserted] = await Promise.all([
    tx
      .insertInto('rectification.case_file')
      .values(rowOf(one, ctx))
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
        counted: { ...countedAs(file), version: file.version },
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

/** Stores many new case files without photos, each with its first history entry, by two statements. */
export async function insertCaseFiles(tx: Tx, files: readonly NewCaseFile[], permit: Permit, ctx: Ctx): Promise<void> {
  if (files.length === 0) return;
  const rows = files.map((one) => ({
    ...rowOf(one, ctx),
    // Not as text: these rows travel as json themselves.
    origin: one.origin ?? {},
  }));
  const inserted = await insertMany(tx, 'rectification.case_file', rows, '(county_id, id) DO NOTHING');
  // Another request is storing the same file at this moment; sent again, its rows are found.
  if (inserted < files.length) throw new Refused(refuse('platform/already-exists'));
  await insertEvents(
    tx,
    files.map(({ file, detail }) => ({
      caseId: file.id,
      kind: 'register',
      from: null,
      to: 'registered',
      detail,
      counted: { ...countedAs(file), version: file.version },
    })),
    permit,
    ctx,
  );
}
