export { appraisal } from './module.ts';
export { type MonthlyRanking, ranking } from './queries/ranking.ts';
export { unitFigures } from './queries/unit-figures.ts';
