export { FINDING_MADE, type FindingMade, VISIT_SUBMITTED, type VisitSubmitted } from './events.ts';
export { inspection } from './module.ts';
export { plansUnderWay } from './queries/plans.ts';
export { coverage, visitScoresByUnit } from './queries/visit-scores.ts';
export { addPlan } from './use-cases/add-plan.ts';
export { closePlan } from './use-cases/close-plan.ts';
export { commitPlan } from './use-cases/commit-plan.ts';
export { drawPlan } from './use-cases/draw-plan.ts';
export { submitVisit } from './use-cases/submit-visit.ts';
