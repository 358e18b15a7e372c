export { appraisal } from './module.ts';
export { type MonthlyRanking, ranking } from './queries/ranking.ts';
export { type OpenMatters, openMatters } from './queries/open-matters.ts';
export { rankedMonths } from './queries/ranked-months.ts';
export { unitFigures } from './queries/unit-figures.ts';
