import { actorLabel, type Ctx, insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import type { CaseFile, RecheckDraw, RecheckRule } from '../domain/index.ts';
import { insertEvents } from './case-event-store.ts';
import { newRecheckTask } from './handling-store.ts';
import type { NewCaseFile } from './new-case-file.ts';

type Tx = Writer<'rectification'>;

/** What was reported, and where. */
export type Report = Pick<NewCaseFile, 'description' | 'place' | 'position' | 'gridCode' | 'siteId' | 'reportedBy'>;

export async function reportOf(tx: Tx, id: string): Promise<Report | undefined> {
  const row = await tx
    .selectFrom('rectification.case_file')
    .select(['description', 'place', 'longitude', 'latitude', 'grid_code', 'site_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { description, place, longitude: lng, latitude: lat } = row;
  return {
    description,
    place,
    position: lng === null || lat === null ? null : { lng, lat },
    gridCode: row.grid_code,
    siteId: row.site_id,
    reportedBy: '',
  };
}

/** The case file a relapse was opened as. */
export function noteOpened(tx: Tx, caseId: string, openedId: string, _permit: Permit): Promise<unknown> {
  return tx.updateTable('rectification.recheck_task').set({ opened_id: openedId }).where('case_id', '=', caseId).execute();
}

/** Is it on the list, or was it looked at again? Behind the lock of the case file. */
export async function isListed(tx: Tx, caseId: string): Promise<boolean> {
  const row = await tx.selectFrom('rectification.recheck_task').select('id').where('case_id', '=', caseId).executeTakeFirst();
  return row !== undefined;
}

type Listed = Pick<CaseFile, 'id' | 'stage' | 'handledByUnitId' | 'responsibleUnitId'>;

/** Puts closed case files on the list, each with a line in its history. Those that are there stay as they are. */
export async function listForRecheck(
  tx: Tx,
  files: readonly Listed[],
  origin: 'drawn' | 'hand',
  permit: Permit,
  ctx: Ctx,
): Promise<void> {
  const by = origin === 'drawn' ? '' : actorLabel(ctx.actor);
  const rows = files.map((file) => newRecheckTask(file, origin, by, ctx.now));
  await insertMany(tx, 'rectification.recheck_task', rows, '(county_id, case_id) DO NOTHING');
  await insertEvents(
    tx,
    files.map((file) => ({ caseId: file.id, kind: 'recheck-listed', from: file.stage, to: file.stage, detail: {} })),
    permit,
    ctx,
  );
}

/** Was the pool of the day drawn from already? */
export async function isDrawn(tx: Tx, closedOn: string): Promise<boolean> {
  const row = await tx
    .selectFrom('rectification.recheck_draw')
    .select('closed_on')
    .where('closed_on', '=', closedOn)
    .executeTakeFirst();
  return row !== undefined;
}

/** Records a draw with its pool. */
export function insertDraw(
  tx: Tx,
  { closedOn, seed, share, pool, drawn }: RecheckDraw,
  _permit: Permit,
  now: Date,
): Promise<unknown> {
  return tx
    .insertInto('rectification.recheck_draw')
    .values({ closed_on: closedOn, drawn_at: now, seed, share, pool: [...pool], drawn: [...drawn] })
    .execute();
}

export function saveRecheckRule(tx: Tx, { share, afterDays }: RecheckRule, _permit: Permit): Promise<unknown> {
  const values = { share, after_days: afterDays };
  return tx
    .insertInto('rectification.recheck_rule')
    .values(values)
    .onConflict((conflict) => conflict.column('county_id').doUpdateSet(values))
    .execute();
}
