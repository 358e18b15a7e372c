import { accept, refuse } from '@chuangcheng/kit/decision';
import type { ImportCommitted, ImportMapping } from '@chuangcheng/kit/import-contract';
import { orRefuse, room, type Scope } from '../kernel/index.ts';
import { type CellError, writeErrorFile } from '../spreadsheet/index.ts';
import { findBatch, forgetTables } from './batch.ts';
import type { ImportAnswers, ImportKind } from './import-kind.ts';
import { judgeBatch, type Judged } from './preview.ts';

const { command } = room('platform', { open: [], scoped: {} });

async function judgedAgain(kind: ImportKind, scope: Scope, importId: string, answers: ImportAnswers): Promise<Judged> {
  const batch = await findBatch(scope, { id: importId, room: kind.room, kind: kind.kind });
  if (!batch.mapping) orRefuse(refuse('platform/import-not-previewed'));
  return judgeBatch(kind, scope, batch, batch.mapping as unknown as ImportMapping, answers);
}

/**
 * Stores what the preview showed: everything, or the good rows. The rows are judged again, so that what changed since the
 * preview is seen.
 */
export async function commitImport(
  kind: ImportKind,
  scope: Scope,
  importId: string,
  choice: { readonly mode: 'all' | 'valid'; readonly answers: ImportAnswers },
): Promise<ImportCommitted> {
  const judged = await judgedAgain(kind, scope, importId, choice.answers);
  const { batch, faults, counts } = judged;
  if (batch.state === 'committed') orRefuse(refuse('platform/import-committed'));
  if (choice.mode === 'all' && faults.length > 0) orRefuse(refuse('platform/import-has-faults', { count: faults.length }));
  await kind.commit(scope, judged.judgement.plan, { id: importId, fileName: batch.file_name });
  await finish(kind.endpoints.commit.access.action)(scope, { kind, importId, counts, answers: choice.answers });
  forgetTables(importId);
  return counts;
}

/** The rows with faults as they were, with what is wrong beside them, to be corrected and imported again. */
export async function importErrorFile(
  kind: ImportKind,
  scope: Scope,
  importId: string,
  language: 'zh' | 'en',
): Promise<Uint8Array> {
  const judged = await judgedAgain(kind, scope, importId, {});
  const bytes = await scope.host.files.get(judged.batch.sha256);
  for (const { key } of kind.tables) {
    const table = judged.tables[key];
    const errors: CellError[] = [...(table?.errors ?? []), ...(judged.judgement.tables[key]?.faults ?? [])];
    if (!table || errors.length === 0) continue;
    const { sheetName, layout } = table;
    const file = await writeErrorFile(bytes, judged.batch.file_name, { sheetName, layout, errors, language });
    return orRefuse(file.ok ? file.value : file);
  }
  return orRefuse(refuse('platform/import-no-faults')) as never;
}

type Finished = { kind: ImportKind; importId: string; counts: ImportCommitted; answers: ImportAnswers };

function finish(action: string) {
  return command({
    action,
    load: async (_tx, input: Finished) => input,
    rule: 'role-is-enough',
    decide: (finished) => accept(finished),
    async save(tx, { kind, importId, counts, answers }, _permit, { now }) {
      await tx
        .updateTable('platform.import_batch')
        .set({ state: 'committed', committed_at: now, counts })
        .where('id', '=', importId)
        .execute();
      for (const [question, answer] of Object.entries(answers)) {
        await tx
          .insertInto('platform.import_answer')
          .values({ room: kind.room, kind: kind.kind, question, answer })
          .onConflict((oc) => oc.columns(['county_id', 'room', 'kind', 'question']).doUpdateSet({ answer }))
          .execute();
      }
    },
    audit: ({ importId, counts }) => ({ subject: { kind: 'import', id: importId }, detail: { step: 'commit', ...counts } }),
  });
}
