export { daysOf, monthBefore } from './month.ts';
export { type Group, groupNames, groupOf, GROUPS, RANKED_BY, type RankedBy, rankedByNames } from './group.ts';
export { type Ranked, rankUnits } from './rank-units.ts';
export { figureOf, totalOf, type UnitFigures } from './unit-figures.ts';
export { type NextRank, nextRank, whatWouldChange } from './what-would-change.ts';
export * from './accountability.ts';
export * from './metric.ts';
export * from './scheme.ts';
