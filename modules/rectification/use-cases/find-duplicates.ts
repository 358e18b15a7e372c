import { accept } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import type { Scope } from '@chuangcheng/platform/kernel';
import { duplicateSubject } from '../queries/duplicate-subject.ts';
import { type LikeCase, likeCases } from '../queries/like-cases.ts';
import { suggestDuplicates } from '../store/duplicate-store.ts';
import { command } from '../visibility.ts';

const pair = (caseId: string, otherId: string) => ({ caseId, otherId });

/** A case file repeats a few at most; the rest of a heap is found from the next of them. */
const MOST_SUGGESTED = 5;

const suggest = command({
  action: 'rectification.find-duplicates',
  load: async (_tx, input: { readonly caseId: string; readonly reportedAt: Date; readonly found: readonly LikeCase[] }) => input,
  rule: 'role-is-enough',
  decide: (plan) => accept(plan),
  save: async (tx, { caseId, reportedAt, found }, permit, { now }) => ({
    suggested: await suggestDuplicates(
      tx,
      found.map((other) => {
        const { likeness, reasons } = other;
        // Of several that arrived together the one reported first was there first.
        const wasFirst = reportedAt < other.reportedAt;
        return { id: newId(), likeness, reasons, ...(wasFirst ? pair(other.id, caseId) : pair(caseId, other.id)) };
      }),
      now,
      permit,
    ),
  }),
  audit: ({ caseId, found }) => ({
    subject: { kind: 'case-file', id: caseId },
    detail: { mayRepeat: found.map(({ number, likeness }) => ({ number, likeness })) },
  }),
});

/** 疑似重复: looks for what a case file may repeat and proposes it to the office. A pair that is known already stays as it is. */
export async function findDuplicates(scope: Scope, input: { readonly caseId: string }): Promise<{ suggested: number }> {
  const subject = await duplicateSubject(scope, input);
  if (!subject) return { suggested: 0 };
  const found = (await likeCases(scope, subject)).slice(0, MOST_SUGGESTED);
  return found.length > 0 ? suggest(scope, { ...input, reportedAt: subject.reportedAt, found }) : { suggested: 0 };
}
