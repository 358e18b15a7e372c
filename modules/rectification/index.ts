export { CASE_CHANGED, type CaseChanged } from './events.ts';
export { rectification } from './module.ts';
export { type DirectoryCategory, type DirectoryCondition, categoryDirectory } from './queries/category-directory.ts';
export { unitStatisticsFromScratch } from './queries/statistics-from-scratch.ts';
export { monthlyStatistics, monthsWithData, type Statistics, unitStatistics } from './queries/unit-statistics.ts';
export { categoriesImport } from './imports/categories-import.ts';
export { proposeConditions } from './use-cases/propose-conditions.ts';
export { rebuildTally } from './use-cases/keep-tally.ts';
