export * from './case-file-moves.ts';
export * from './case-file-views.ts';
export * from './category-views.ts';
export * from './work-views.ts';
