export { describeFinding } from './describe-finding.ts';
export { drawPlan, type Pools, poolsHash, sitesWithoutPair, type Stratum } from './draw-plan.ts';
export { frozenPools, type PlanRows } from './frozen-pools.ts';
export { FREQUENT_DAYS, type PlanHint, planHints, type PlanOutlook } from './plan-hints.ts';
export { movePlan, PLAN_MOVES, type PlanMove } from './plan-move.ts';
export { PLAN_KINDS, PLAN_STATES, type PlanKind, planKindNames, type PlanState, planStateNames } from './plan-state.ts';
export { type DrawDifference, drawDifferenceNames, type DrawRecord, recomputeDraw } from './recompute-draw.ts';
export { planAmendment, planVisit, type StoredResult, type VisitMarks, visitMarks } from './score-results.ts';
export { type ItemObservation, type ItemResult, markResults, type ScoredResult } from './visit-result.ts';
