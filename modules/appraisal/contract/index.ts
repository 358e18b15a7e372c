export * from './accountability-views.ts';
export * from './period-views.ts';
export * from './ranking-views.ts';
export * from './scheme-views.ts';
