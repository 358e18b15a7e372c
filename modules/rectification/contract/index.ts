export * from './case-file-moves.ts';
export * from './case-file-views.ts';
export * from './category-views.ts';
export * from './order-moves.ts';
export * from './order-views.ts';
export * from './routing-views.ts';
export * from './topics.ts';
export * from './work-views.ts';
