export * from './accountability-views.ts';
export * from './clue-views.ts';
export * from './objection-views.ts';
export * from './period-views.ts';
export * from './ranking-views.ts';
export * from './scheme-views.ts';
