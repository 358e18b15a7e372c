export { PLAN_KINDS, PLAN_STATES, type PlanKind, planKindNames, type PlanState, planStateNames } from './plan-state.ts';
