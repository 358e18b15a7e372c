export { type Group, GROUPS, groupNames, RANKED_BY, type RankedBy, rankedByNames } from './group.ts';
