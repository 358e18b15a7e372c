import { type Ctx, insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import type { ClueFact, ClueRule, ClueState, FoundClue } from '../domain/index.ts';

type Tx = Writer<'appraisal'>;

/** A clue as decisions know it. */
export type Clue = { readonly id: string; readonly version: number; readonly unitId: string; readonly state: ClueState };

/** Reads clues and keeps others from changing them; those that do not exist are left out. */
export async function lockClues(tx: Tx, ids: readonly string[]): Promise<Clue[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('appraisal.clue')
    .select(['id', 'version', 'unit_id', 'state'])
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ id: row.id, version: row.version, unitId: row.unit_id, state: row.state as ClueState }));
}

/** Facts that clues of each rule stand on already, of those given. */
export async function knownEvidence(tx: Tx, factIds: readonly string[]): Promise<Map<ClueRule, Set<string>>> {
  if (factIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('appraisal.clue_evidence as e')
    .innerJoin('appraisal.clue as c', (join) => join.onRef('c.county_id', '=', 'e.county_id').onRef('c.id', '=', 'e.clue_id'))
    .select(['c.rule', 'e.subject_id'])
    .where('e.subject_id', 'in', [...new Set(factIds)])
    .execute();
  const byRule = Map.groupBy(rows, (row) => row.rule as ClueRule);
  return new Map([...byRule].map(([rule, ofRule]) => [rule, new Set(ofRule.map((row) => row.subject_id))]));
}

/** Ids of the clues that wait, by `<rule> <unit>`, kept from others until the end. */
export async function openClues(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('appraisal.clue')
    .select(['id', 'rule', 'unit_id'])
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [`${row.rule} ${row.unit_id}`, row.id]));
}

/** What was found, with the id it gets, or that of the clue it is added to. */
export type KeptClue = FoundClue & { readonly id: string; readonly isNew: boolean };

/** Stores a clue with all it stands on, or adds what is new to the one that waits. */
export async function saveClue(tx: Tx, clue: KeptClue, permit: Permit, { now }: Ctx): Promise<void> {
  if (!clue.isNew) {
    await tx
      .updateTable('appraisal.clue')
      .set((eb) => ({
        count: eb('count', '+', clue.fresh.length),
        version: eb('version', '+', 1),
        updated_at: now,
      }))
      .where('id', '=', clue.id)
      .execute();
    await addEvidence(tx, clue.id, clue.fresh, permit);
    return;
  }
  await tx
    .insertInto('appraisal.clue')
    .values({
      id: clue.id,
      rule: clue.rule,
      unit_id: clue.unitId,
      found_at: now,
      state: 'open',
      version: 1,
      count: clue.facts.length,
      updated_at: now,
    })
    .execute();
  await addEvidence(tx, clue.id, clue.facts, permit);
}

function addEvidence(tx: Tx, clueId: string, facts: readonly ClueFact[], _permit: Permit): Promise<unknown> {
  const rows = facts.map(({ kind, id, unitId, label, day }) => ({
    clue_id: clueId,
    kind,
    subject_id: id,
    unit_id: unitId,
    label,
    day,
  }));
  return insertMany(tx, 'appraisal.clue_evidence', rows);
}

/** The clues became part of a matter. */
export async function takeClues(tx: Tx, ids: readonly string[], matterId: string, _permit: Permit, { now }: Ctx): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('appraisal.clue')
    .set((eb) => ({ state: 'taken', matter_id: matterId, version: eb('version', '+', 1), updated_at: now }))
    .where('id', 'in', [...ids])
    .execute();
}

export async function dismiss(tx: Tx, clue: Clue, reason: string, _permit: Permit, { now }: Ctx): Promise<number> {
  const version = clue.version + 1;
  await tx
    .updateTable('appraisal.clue')
    .set({ state: 'dismissed', dismissal: reason, version, updated_at: now })
    .where('id', '=', clue.id)
    .execute();
  return version;
}
