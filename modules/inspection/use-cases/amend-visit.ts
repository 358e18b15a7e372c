import { accept, refuse } from '@chuangcheng/kit/decision';
import { checkItemsById } from '@chuangcheng/modules/assessment';
import { missingPhotos } from '@chuangcheng/platform/files';
import { actorAccountId } from '@chuangcheng/platform/kernel';
import { type ItemResult, planAmendment } from '../domain/index.ts';
import { mayAmend } from '../policy.ts';
import { readPeople } from '../queries/people.ts';
import { addResults, currentResults } from '../store/visit-store.ts';
import { command } from '../visibility.ts';
import { findingEvents } from './finding-events.ts';

export type AmendmentInput = {
  readonly id: string;
  readonly visitId: string;
  readonly reason: string;
  readonly results: readonly ItemResult[];
};

const scoreOf = (text: string | null) => (text === null ? null : Number(text));

/**
 * Corrects what was submitted: the earlier results stay on record, the score is that of both together. An item that failed only
 * now is a finding; one that turns out to have passed leaves its case file to the office.
 */
export const amendVisit = command({
  action: 'inspection.amend',
  async load(tx, input: AmendmentInput, { scope }) {
    const visit = await tx
      .selectFrom('inspection.visit')
      .select(['id', 'site_id', 'assignment_id', 'score'])
      .where('id', '=', input.visitId)
      .forUpdate()
      .executeTakeFirst();
    if (!visit) return refuse('inspection/visit-not-found');
    const [assignment, known, stored, people, missing] = await Promise.all([
      tx
        .selectFrom('inspection.assignment')
        .select(['first_inspector', 'second_inspector'])
        .where('id', '=', visit.assignment_id)
        .executeTakeFirstOrThrow(),
      tx.selectFrom('inspection.amendment').select(['id', 'score_after']).where('id', '=', input.id).executeTakeFirst(),
      currentResults(tx, visit.id),
      readPeople(scope),
      missingPhotos(scope, [...new Set(input.results.flatMap((result) => result.photoIds))]),
    ]);
    // The checklist of the visit, though items may have been retired since.
    const items = await checkItemsById(
      scope,
      stored.map((one) => one.checkItemId),
    );
    const pair = [assignment.first_inspector, assignment.second_inspector];
    return { input, visit, pair, known, stored, items: [...items.values()], people, missing };
  },
  rule: ({ actor }, { pair }) => mayAmend(actor, pair),
  replay: ({ input, known }) => (known ? { id: input.id, score: scoreOf(known.score_after) } : undefined),
  decide({ input, visit, pair, stored, items, people, missing }) {
    if (missing.length > 0) return refuse('inspection/photo-not-found', { count: missing.length });
    const amended = planAmendment(items, stored, input.results);
    if (!amended.ok) return amended;
    const scoreBefore = scoreOf(visit.score);
    return accept({ input, visit, pair, inspectors: people.label(pair), scoreBefore, ...amended.value });
  },
  async save(tx, plan, permit, { actor, now }) {
    const { input, visit, score, marks, fullMarks, findings } = plan;
    await tx
      .insertInto('inspection.amendment')
      .values({
        id: input.id,
        visit_id: visit.id,
        account_id: actorAccountId(actor) ?? '',
        at: now,
        reason: input.reason,
        score_before: plan.scoreBefore,
        score_after: score,
      })
      .execute();
    await addResults(tx, visit.id, plan.results, input.id, permit);
    await tx
      .updateTable('inspection.visit')
      .set({ score, marks, full_marks: fullMarks, findings, amended: true })
      .where('id', '=', visit.id)
      .execute();
    return { id: input.id, score };
  },
  audit: ({ input, visit, scoreBefore, score, results }) => ({
    subject: { kind: 'visit', id: visit.id },
    detail: { amendmentId: input.id, reason: input.reason, scoreBefore, scoreAfter: score, items: results.length },
  }),
  events: ({ visit, pair, inspectors, newlyFailed }, { now }) =>
    findingEvents({ visitId: visit.id, siteId: visit.site_id, at: now, pair, inspectors }, newlyFailed),
});
