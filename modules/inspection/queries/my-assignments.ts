import { refuse } from '@chuangcheng/kit/decision';
import { siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { actorAccountId, orRefuse, Refused, type Scope } from '@chuangcheng/platform/kernel';
import { mayVisit } from '../policy.ts';
import { assignmentWords, readAssignments } from './assignments.ts';
import { formItemOf } from './form-item.ts';
import { readPlan } from './plan-detail.ts';
import { plansUnderWay } from './plans.ts';

/** What the inspector still has to visit, and has visited, by plan under way; open ones first, in the order of the draw. */
export async function myAssignments(scope: Scope) {
  const plans = await plansUnderWay(scope, undefined);
  const inspectorId = actorAccountId(scope.actor) ?? '';
  const [rows, words] = await Promise.all([
    readAssignments(scope, { planIds: plans.map((plan) => plan.id), inspectorId }),
    assignmentWords(scope),
  ]);
  const ofPlan = Map.groupBy(rows, (row) => row.plan_id);
  return {
    plans: plans.flatMap(({ id, name, firstDay, lastDay }) => {
      const own = (ofPlan.get(id) ?? []).toSorted(
        (a, b) => Number(a.visit_id !== null) - Number(b.visit_id !== null) || a.sort_order - b.sort_order,
      );
      return own.length > 0 ? [{ id, name, firstDay, lastDay, assignments: own.map(words) }] : [];
    }),
  };
}

/** The checklist of an assignment of the inspector's own: the items in force for the site's type. */
export async function visitForm(scope: Scope, { id }: { readonly id: string }) {
  const [row] = await readAssignments(scope, { planIds: [], id });
  if (!row) throw new Refused(refuse('inspection/assignment-not-found'));
  orRefuse(mayVisit(scope.actor, [row.first_inspector, row.second_inspector]));
  const [{ plan }, words, { byId: types }] = await Promise.all([
    readPlan(scope, { id: row.plan_id }),
    assignmentWords(scope),
    siteTypeDirectory(scope),
  ]);
  const assignment = words(row);
  return {
    assignment,
    plan: { id: plan.id, name: plan.name, lastDay: plan.last_day },
    items: (types.get(assignment.siteTypeId)?.items ?? []).map(formItemOf),
  };
}
