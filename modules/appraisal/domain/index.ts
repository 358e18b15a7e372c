export { daysOf, monthBefore } from './month.ts';
export { type Group, groupNames, groupOf, GROUPS, RANKED_BY, type RankedBy, rankedByNames } from './group.ts';
export { type Ranked, rankUnits } from './rank-units.ts';
export { figureOf, totalOf, type UnitFigures } from './unit-figures.ts';
export { type NextRank, nextRank, whatWouldChange } from './what-would-change.ts';
export * from './accountability.ts';
export * from './metric.ts';
export * from './scheme.ts';
export * from './clue.ts';
export { decideMatter, type MatterAt, type MatterPlan, OBJECTION_DAYS, statementUntil } from './decide-matter.ts';
export { dueOf, type Matter, type MatterDue, matterNumber } from './matter.ts';
export { matterSentence } from './matter-sentence.ts';
export {
  MATTER_MOVES,
  MATTER_STEPS,
  MATTER_TRANSITIONS,
  type MatterMove,
  type MatterStep,
  nextMatterState,
  stepMoves,
} from './matter-transition.ts';
