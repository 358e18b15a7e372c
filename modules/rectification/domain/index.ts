export { type Category, type CategoryKind, categoryKindNames, type FilingCondition } from './category.ts';
export { HANDLING, type Phase } from './filing-phase.ts';
export { type Measure, MEASURES, measureNames, type Rate, RATES } from './measure.ts';
export { type Source, SOURCES, sourceNames } from './source.ts';
export { OPEN_STAGES, type Stage, STAGES, stageNames } from './stage.ts';
export { type Move, nextStage, type Transition, TRANSITIONS } from './transition.ts';
export { cellsOf, type CountedAs, countedAs, type TallyCell } from './tally-cell.ts';
