export { checkItemOf } from './check-item-of.ts';
export * from './plan-views.ts';
export * from './visit-views.ts';
export * from './topics.ts';
