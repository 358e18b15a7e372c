export { CASE_CHANGED, type CaseChanged } from './events.ts';
export { rectification } from './module.ts';
