import { insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { DuplicateReasons, DuplicateRule, SuggestionState } from '../domain/index.ts';

type Tx = Writer<'rectification'>;

type Draft = {
  readonly id: string;
  readonly caseId: string;
  readonly otherId: string;
  readonly likeness: number;
  readonly reasons: DuplicateReasons;
};

/** Proposes pairs that were never proposed, whichever came first. Answers with how many are new. */
export function suggestDuplicates(tx: Tx, drafts: readonly Draft[], now: Date, _permit: Permit): Promise<number> {
  const rows = drafts.map(({ id, caseId, otherId, likeness, reasons }) => ({
    id,
    case_id: caseId,
    other_id: otherId,
    likeness,
    reasons,
    state: 'open',
    found_at: now.toISOString(),
  }));
  return insertMany(tx, 'rectification.duplicate_suggestion', rows, 'DO NOTHING');
}

/** Reads a suggestion and keeps others from deciding it until the end of the transaction. */
export function loadSuggestion(tx: Tx, id: string) {
  return tx
    .selectFrom('rectification.duplicate_suggestion')
    .select(['id', 'case_id', 'other_id', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The suggestions about a case file that its being merged, or no longer being so, decides. */
export function suggestionsOf(tx: Tx, caseId: string) {
  return tx
    .selectFrom('rectification.duplicate_suggestion')
    .select(['id', 'case_id', 'other_id', 'state'])
    .where((eb) => eb.or([eb('case_id', '=', caseId), eb('other_id', '=', caseId)]))
    .forUpdate()
    .execute();
}

export type Verdict = {
  readonly state: SuggestionState;
  readonly at: Date | null;
  readonly by: string | null;
  readonly reason: string | null;
};

export function decideSuggestions(tx: Tx, ids: readonly string[], verdict: Verdict, _permit: Permit): Promise<unknown> {
  return tx
    .updateTable('rectification.duplicate_suggestion')
    .set({ state: verdict.state, decided_at: verdict.at, decided_by: verdict.by, reason: verdict.reason })
    .where(sql<boolean>`id = ANY(${[...ids]}::uuid[])`)
    .execute();
}

export function saveDuplicateRule(
  tx: Tx,
  { active, metres, days, words, bits }: DuplicateRule,
  _permit: Permit,
): Promise<unknown> {
  const row = { active, metres, days, words, bits };
  return tx
    .insertInto('rectification.duplicate_rule')
    .values(row)
    .onConflict((conflict) => conflict.column('county_id').doUpdateSet(row))
    .execute();
}
