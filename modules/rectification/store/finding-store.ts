import type { FindingMade } from '@chuangcheng/modules/inspection';
import type { Ctx, Permit, Writer } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { type CaseFile, caseFileOf, DECISION_COLUMNS, type MovePlan, OPEN_STAGES } from '../domain/index.ts';
import { addPhotos, saveMove } from './case-file-store.ts';
import { insertCaseFile } from './new-case-file.ts';

type Tx = Writer<'rectification'>;

/** Has the finding become a case file, or been added to one? */
export async function findingIsKnown(tx: Tx, findingId: string): Promise<boolean> {
  const [file, event] = await Promise.all([
    tx.selectFrom('rectification.case_file').select('id').where('finding_id', '=', findingId).executeTakeFirst(),
    tx.selectFrom('rectification.case_event').select('id').where('id', '=', findingId).executeTakeFirst(),
  ]);
  return file !== undefined || event !== undefined;
}

/**
 * The open case file of a site under a condition, kept from changing until the end. Findings of one site and kind come one after the
 * other, also from several processes: where there is no case file yet, none could be locked.
 */
export async function openCaseOfSite(tx: Tx, siteId: string, conditionId: string): Promise<CaseFile | undefined> {
  const [, row] = await Promise.all([
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${siteId} ${conditionId}`}, 0))`.execute(tx),
    tx
      .selectFrom('rectification.case_file')
      .select(DECISION_COLUMNS)
      .where('site_id', '=', siteId)
      .where('condition_id', '=', conditionId)
      .where('stage', 'in', [...OPEN_STAGES])
      .orderBy('reported_at', 'desc')
      .limit(1)
      .forUpdate()
      .executeTakeFirst(),
  ]);
  return row && caseFileOf(row);
}

/** Adds what was found once more to the case file that is open for it; the entry bears the finding's id, so that it is added once. */
export async function addFoundAgain(tx: Tx, file: CaseFile, finding: FindingMade, permit: Permit, { now }: Ctx): Promise<void> {
  await Promise.all([
    tx
      .insertInto('rectification.case_event')
      .values({
        id: finding.findingId,
        case_id: file.id,
        at: now,
        kind: 'found-again',
        from_stage: file.stage,
        to_stage: file.stage,
        actor: finding.inspectors,
        detail: JSON.stringify({ note: finding.description }),
      })
      .execute(),
    addPhotos(tx, file.id, 'before', finding.photoIds, now, permit),
  ]);
}

type Opened = {
  readonly registered: CaseFile;
  readonly place: { readonly site: { readonly name: string; readonly address: string } | undefined } & Pick<
    Parameters<typeof insertCaseFile>[1],
    'position' | 'gridCode'
  >;
  readonly steps: readonly { readonly before: CaseFile; readonly plan: MovePlan }[];
};

/** Stores the case file of a finding and how far it went by itself. */
export async function openForFinding(
  tx: Tx,
  finding: FindingMade,
  { registered, place, steps }: Opened,
  permit: Permit,
  ctx: Ctx,
): Promise<void> {
  await insertCaseFile(
    tx,
    {
      file: registered,
      description: finding.description,
      place: [place.site?.name, place.site?.address].filter(Boolean).join(' '),
      position: place.position,
      gridCode: place.gridCode,
      siteId: finding.siteId,
      visitId: finding.visitId,
      findingId: finding.findingId,
      reportedBy: finding.inspectors,
      photoIds: finding.photoIds,
      detail: { source: 'inspection' },
      actor: finding.inspectors,
    },
    permit,
    ctx,
  );
  for (const { before, plan } of steps) await saveMove(tx, before, plan, permit, ctx);
}
