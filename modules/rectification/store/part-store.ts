import { newId } from '@chuangcheng/kit/id';
import { actorLabel, type Ctx, insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { CaseFile, CasePart, NewPart, PartState } from '../domain/index.ts';
import { insertEvents } from './case-event-store.ts';

type Tx = Writer<'rectification'>;

/** What units take part in a repair with, the oldest first. */
export async function partsOf(tx: Tx, caseId: string): Promise<CasePart[]> {
  const rows = await tx
    .selectFrom('rectification.case_part')
    .select(['id', 'unit_id', 'unit_name', 'task', 'state'])
    .where('case_id', '=', caseId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unit: { id: row.unit_id, name: row.unit_name },
    task: row.task,
    state: row.state as PartState,
  }));
}

/** The case file a part is of; undefined when there is no such part. */
export async function caseOfPart(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('rectification.case_part').select('case_id').where('id', '=', id).executeTakeFirst();
  return row?.case_id;
}

/** Stores new parts with their lines in the history. Behind the lock of the case file. */
export async function addParts(
  tx: Tx,
  file: Pick<CaseFile, 'id' | 'stage'>,
  parts: readonly NewPart[],
  permit: Permit,
  ctx: Ctx,
): Promise<void> {
  const rows = parts.map(({ unit, task }) => ({
    id: newId(),
    case_id: file.id,
    unit_id: unit.id,
    unit_name: unit.name,
    task,
    state: 'open',
    added_by: actorLabel(ctx.actor),
    added_at: ctx.now,
  }));
  await insertMany(tx, 'rectification.case_part', rows);
  await Promise.all([
    keepCoUnits(tx, file.id, permit),
    insertEvents(
      tx,
      parts.map(({ unit, task }) => ({
        caseId: file.id,
        kind: 'part-added',
        from: file.stage,
        to: file.stage,
        detail: { unit, task },
      })),
      permit,
      ctx,
    ),
  ]);
}

/** Stores that a part is done or released, with what was done or why. */
export async function settlePart(
  tx: Tx,
  file: Pick<CaseFile, 'id' | 'stage'>,
  part: CasePart,
  words: string,
  permit: Permit,
  ctx: Ctx,
): Promise<void> {
  await tx
    .updateTable('rectification.case_part')
    .set({ state: part.state, result: words, settled_by: actorLabel(ctx.actor), settled_at: ctx.now })
    .where('id', '=', part.id)
    .execute();
  const isDone = part.state === 'done';
  await Promise.all([
    keepCoUnits(tx, file.id, permit),
    insertEvents(
      tx,
      [
        {
          caseId: file.id,
          kind: isDone ? 'part-done' : 'part-released',
          from: file.stage,
          to: file.stage,
          detail: { unit: part.unit, ...(isDone ? { note: words } : { reason: words }) },
        },
      ],
      permit,
      ctx,
    ),
  ]);
}

function keepCoUnits(tx: Tx, caseId: string, _permit: Permit): Promise<unknown> {
  return tx
    .updateTable('rectification.case_file')
    .set({
      co_unit_ids: sql<string[]>`ARRAY(SELECT DISTINCT p.unit_id FROM rectification.case_part p
        WHERE p.case_id = ${caseId} AND p.state <> 'released' ORDER BY 1)`,
    })
    .where('id', '=', caseId)
    .execute();
}
