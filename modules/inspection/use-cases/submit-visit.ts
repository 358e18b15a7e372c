import { formatDateTime } from '@chuangcheng/kit/chinese-date';
import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { missingPhotos } from '@chuangcheng/platform/files';
import { actorAccountId, type EventDraft, type Scope } from '@chuangcheng/platform/kernel';
import { type ItemResult, planVisit } from '../domain/index.ts';
import { VISIT_SUBMITTED, type VisitSubmitted } from '../events.ts';
import { mayVisit } from '../policy.ts';
import { readPeople } from '../queries/people.ts';
import { unitsScored } from '../queries/pools.ts';
import { addResults } from '../store/visit-store.ts';
import { command } from '../visibility.ts';
import { findingEvents } from './finding-events.ts';

export type VisitInput = {
  readonly id: string;
  readonly assignmentId: string;
  readonly arrivedAt: string;
  readonly position: { readonly lng: number; readonly lat: number } | null;
  readonly submittedAt: string;
  readonly note: string;
  readonly results: readonly ItemResult[];
};

/** Stores a visit once, however often it is sent. The other inspector of the pair, sending one too, is told who was first. */
export const submitVisit = command({
  action: 'inspection.visit',
  async load(tx, input: VisitInput, { scope }) {
    const assignment = await tx
      .selectFrom('inspection.assignment')
      .selectAll()
      .where('id', '=', input.assignmentId)
      .executeTakeFirst();
    if (!assignment) return refuse('inspection/assignment-not-found');
    const pair = [assignment.first_inspector, assignment.second_inspector];
    // The lock on the plan makes two submissions of one assignment come one after the other.
    const [plan, stored, place, people, missing] = await Promise.all([
      tx
        .selectFrom('inspection.plan')
        .select(['state', 'drawn_at', 'closed_at'])
        .where('id', '=', assignment.plan_id)
        .forUpdate()
        .executeTakeFirstOrThrow(),
      tx
        .selectFrom('inspection.visit')
        .select(['id', 'submitted_by', 'submitted_at', 'score', 'findings'])
        .where((eb) => eb.or([eb('assignment_id', '=', input.assignmentId), eb('id', '=', input.id)]))
        .executeTakeFirst(),
      placeOf(scope, assignment.site_id),
      readPeople(scope),
      missingPhotos(scope, [...new Set(input.results.flatMap((result) => result.photoIds))]),
    ]);
    return { input, assignment, pair, plan, stored, ...place, people, missing };
  },
  rule: ({ actor }, { pair }) => mayVisit(actor, pair),
  replay: ({ input, stored }) =>
    stored?.id === input.id
      ? { id: stored.id, score: stored.score === null ? null : Number(stored.score), findings: stored.findings }
      : undefined,
  decide({ input, assignment, pair, plan, stored, site, items, people, missing }, _input, { now }) {
    if (stored) {
      const when = formatDateTime(stored.submitted_at, { lang: 'zh', now });
      return refuse('inspection/already-visited', { who: people.label([stored.submitted_by]), when });
    }
    const times = timesOf(input, plan, now);
    if (!times.ok) return times;
    if (missing.length > 0) return refuse('inspection/photo-not-found', { count: missing.length });
    const marked = planVisit(items, input.results);
    if (!marked.ok) return marked;
    const inspectors = people.label(pair);
    return accept({ input, assignment, pair, inspectors, site, unitIds: unitsScored(site), ...times.value, ...marked.value });
  },
  async save(tx, plan, permit, { actor, now }) {
    const { input, assignment, site } = plan;
    await tx
      .insertInto('inspection.visit')
      .values({
        id: input.id,
        assignment_id: assignment.id,
        plan_id: assignment.plan_id,
        site_id: site.id,
        site_type_id: site.siteTypeId,
        site_code: site.code,
        site_name: site.name,
        unit_ids: plan.unitIds,
        village_unit_id: site.villageUnitId,
        submitted_by: actorAccountId(actor) ?? '',
        arrived_at: plan.arrivedAt,
        longitude: input.position?.lng ?? null,
        latitude: input.position?.lat ?? null,
        submitted_at: plan.submittedAt,
        received_at: now,
        note: input.note,
        marks: plan.marks,
        full_marks: plan.fullMarks,
        score: plan.score,
        findings: plan.findings,
      })
      .execute();
    await Promise.all([
      addResults(
        tx,
        input.id,
        plan.results.map((result) => ({ ...result, revision: 0 })),
        null,
        permit,
      ),
      tx
        .updateTable('inspection.plan')
        .set((eb) => ({ visited: eb('visited', '+', 1) }))
        .where('id', '=', assignment.plan_id)
        .execute(),
    ]);
    return { id: input.id, score: plan.score, findings: plan.findings };
  },
  audit: ({ input, site, score, findings }) => ({
    subject: { kind: 'visit', id: input.id },
    detail: { siteId: site.id, assignmentId: input.assignmentId, score, findings },
  }),
  events(plan): EventDraft[] {
    const { input, assignment, pair, inspectors, site, submittedAt: at } = plan;
    const payload: VisitSubmitted = {
      visitId: input.id,
      planId: assignment.plan_id,
      siteId: site.id,
      siteTypeId: site.siteTypeId,
      unitIds: plan.unitIds,
      score: plan.score,
      findings: plan.findings,
      at: at.toISOString(),
    };
    const visit = { visitId: input.id, siteId: site.id, at, pair, inspectors };
    return [{ topic: VISIT_SUBMITTED, payload }, ...findingEvents(visit, plan.results)];
  },
});

async function placeOf(scope: Scope, siteId: string) {
  const [{ byId: sites }, { byId: types }] = await Promise.all([siteDirectory(scope), siteTypeDirectory(scope)]);
  const site = sites.get(siteId);
  if (!site) throw new Error(`The site ${siteId} of an assignment is not in the register`);
  return { site, items: types.get(site.siteTypeId)?.items ?? [] };
}

type PlanTimes = { readonly state: string; readonly drawn_at: Date | null; readonly closed_at: Date | null };

/**
 * When it happened, by the phone's clock within what can be true: after the draw, not in the future. What was finished before its
 * plan was closed is taken from a phone that was offline.
 */
function timesOf(input: VisitInput, plan: PlanTimes, now: Date): Decision<{ arrivedAt: Date; submittedAt: Date }> {
  const earliest = plan.drawn_at?.getTime() ?? 0;
  const submitted = Math.max(earliest, Math.min(Date.parse(input.submittedAt), now.getTime()));
  const inTime = plan.state === 'closed' && plan.closed_at !== null && submitted <= plan.closed_at.getTime();
  if (plan.state !== 'drawn' && !inTime) return refuse('inspection/plan-not-drawn');
  const arrived = Math.max(earliest, Math.min(Date.parse(input.arrivedAt), submitted));
  return accept({ arrivedAt: new Date(arrived), submittedAt: new Date(submitted) });
}
