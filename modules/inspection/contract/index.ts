export * from './plan-views.ts';
export * from './visit-views.ts';
