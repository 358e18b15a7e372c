import { accept } from '@chuangcheng/kit/decision';
import type { Writer } from '@chuangcheng/platform/kernel';
import { decideSuggestions, suggestionsOf } from '../store/duplicate-store.ts';
import { command } from '../visibility.ts';

/** What every case file of these was merged into. */
async function mergedInto(tx: Writer<'rectification'>, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('rectification.case_file')
    .select(['id', 'merged_into'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.merged_into]));
}

/** Why and by whom a case file was voided last. */
const lastVoiding = (tx: Writer<'rectification'>, caseId: string) =>
  tx
    .selectFrom('rectification.case_event')
    .select(['at', 'actor', 'detail'])
    .where('case_id', '=', caseId)
    .where('kind', '=', 'void')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * A suggestion follows what became of its case files, however they were merged: merged one into the other it is settled, and open again
 * when that was undone. What was rejected stays so.
 */
export const settleDuplicates = command({
  action: 'rectification.find-duplicates',
  async load(tx, { caseId }: { readonly caseId: string }) {
    const suggestions = await suggestionsOf(tx, caseId);
    const ids = [caseId, ...suggestions.flatMap((one) => [one.case_id, one.other_id])];
    const [into, last] = await Promise.all([mergedInto(tx, ids), lastVoiding(tx, caseId)]);
    const isMerged = (one: (typeof suggestions)[number]) =>
      into.get(one.case_id) === one.other_id || into.get(one.other_id) === one.case_id;
    const idsOf = (state: string, merged: boolean) =>
      suggestions.filter((one) => one.state === state && isMerged(one) === merged).map((one) => one.id);
    const reason = (last?.detail as { readonly reason?: string } | undefined)?.reason ?? null;
    return { caseId, merged: idsOf('open', true), reopened: idsOf('merged', false), last, reason };
  },
  rule: 'role-is-enough',
  decide: (plan) => accept(plan),
  async save(tx, { merged, reopened, last, reason }, permit, { now }) {
    const verdict = { state: 'merged', at: last?.at ?? now, by: last?.actor ?? null, reason } as const;
    await decideSuggestions(tx, merged, verdict, permit);
    await decideSuggestions(tx, reopened, { state: 'open', at: null, by: null, reason: null }, permit);
    return { changed: merged.length + reopened.length };
  },
  audit: ({ caseId, merged, reopened }) =>
    merged.length + reopened.length === 0 ? [] : { subject: { kind: 'case-file', id: caseId }, detail: { merged, reopened } },
});
