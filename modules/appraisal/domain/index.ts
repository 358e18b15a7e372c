export { daysOf, monthBefore } from './month.ts';
export { type Group, groupNames, groupOf, GROUPS, RANKED_BY, type RankedBy, rankedByNames } from './group.ts';
export { type Ranked, rankUnits } from './rank-units.ts';
export { figureOf, totalOf, type UnitFigures } from './unit-figures.ts';
export { type NextRank, nextRank, whatWouldChange } from './what-would-change.ts';
export * from './accountability.ts';
export * from './metric.ts';
export * from './scheme.ts';
export {
  type Figure,
  type FigureName,
  figureNamed,
  figureNameOf,
  isPossible,
  isWeighed,
  sameFigure,
  type Times,
  type UnitInputs,
  withFigure,
} from './figures.ts';
export { figureTitle, figureWords } from './figure-words.ts';
export { afterStep, isWindowOpen, type PeriodStep } from './period-step.ts';
export { type Correction, correctFigure } from './correct-figure.ts';
export { type Placed, rankScores, scoreGroup } from './rank-scores.ts';
export { schemeFault } from './scheme-fault.ts';
export { type Scored, scoreUnit } from './score-unit.ts';
export { type NextPlace, nextPlace, whatWouldLift } from './what-would-lift.ts';
export { whySteps } from './why-score.ts';
export * from './clue.ts';
export { decideMatter, type MatterAt, type MatterPlan, OBJECTION_DAYS, statementUntil } from './decide-matter.ts';
export { dueOf, type Matter, MATTER_WAITS, type MatterDue, matterNumber, type MatterWait, waitsOf } from './matter.ts';
export { type MatterAudience, type MatterMessage, matterMessage, matterReminder } from './matter-message.ts';
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
