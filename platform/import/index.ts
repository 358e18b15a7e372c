export {
  type ImportAnswers,
  type ImportKind,
  type ImportTable,
  importKind,
  type JudgedRow,
  type Judgement,
} from './import-kind.ts';
export { importRoutes } from './import-routes.ts';
export { loadFile } from './load-file.ts';
