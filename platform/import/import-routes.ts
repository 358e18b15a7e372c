import { type Route, route } from '../http/index.ts';
import { commitImport, importErrorFile } from './commit.ts';
import type { ImportKind } from './import-kind.ts';
import { previewImport } from './preview.ts';
import { uploadImport } from './upload.ts';

/** The routes of one kind of import. */
export function importRoutes(kind: ImportKind): Route[] {
  const { upload, preview, commit, errorFile } = kind.endpoints;
  return [
    route(upload, ({ file }, scope) => uploadImport(kind, scope, file)),
    route(preview, ({ params, body }, scope) => previewImport(kind, scope, params.importId, body)),
    route(commit, ({ params, body }, scope) => commitImport(kind, scope, params.importId, body)),
    route(errorFile, async ({ params }, scope, { language }) => ({
      body: await importErrorFile(kind, scope, params.importId, language),
      fileName: language === 'zh' ? '导入错误.xlsx' : 'import-errors.xlsx',
    })),
  ];
}
