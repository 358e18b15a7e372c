import type { ImportCommitted } from '@chuangcheng/kit/import-contract';
import type { Scope } from '../kernel/index.ts';
import { commitImport } from './commit.ts';
import type { ImportAnswers, ImportKind } from './import-kind.ts';
import { previewImport } from './preview.ts';
import { uploadImport } from './upload.ts';

/** Imports a file without a person: proposed columns, given answers, good rows only. The demo county is made this way. */
export async function loadFile(
  kind: ImportKind,
  scope: Scope,
  file: { readonly name: string; readonly bytes: Uint8Array },
  answers: ImportAnswers = {},
): Promise<ImportCommitted> {
  const uploaded = await uploadImport(kind, scope, file);
  const tables = Object.fromEntries(
    uploaded.tables.map((table) => [
      table.key,
      { sheet: table.sheet, columns: table.sheets.find(({ name }) => name === table.sheet)?.proposed ?? {} },
    ]),
  );
  const preview = await previewImport(kind, scope, uploaded.importId, { tables });
  const suggested = Object.fromEntries(preview.questions.map((question) => [question.key, question.suggested]));
  return commitImport(kind, scope, uploaded.importId, { mode: 'valid', answers: { ...suggested, ...answers } });
}
