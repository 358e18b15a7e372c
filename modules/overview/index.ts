export { overview } from './module.ts';
