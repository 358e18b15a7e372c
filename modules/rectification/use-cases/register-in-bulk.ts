import { accept, type Refusal } from '@chuangcheng/kit/decision';
import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { categoryDirectory } from '../queries/category-directory.ts';
import type { Place } from '../queries/place-of.ts';
import { insertCaseFiles, type NewCaseFile } from '../store/new-case-file.ts';
import { command } from '../visibility.ts';
import { nextCaseNumber } from './register-case-file.ts';
import { newCaseFileOf, registered, registeredNote, type Registration } from './registration.ts';

type Draft = { readonly row: number; readonly registration: Registration; readonly place: Place };
type Input = { readonly drafts: readonly Draft[]; readonly fileName: string; readonly batchId: string };

const register = command({
  action: 'rectification.register-in-bulk',
  async load(tx, input: Input & { readonly numbers: readonly string[] }, { scope }) {
    const ids = input.drafts.map((draft) => draft.registration.id);
    const [stored, categories] = await Promise.all([
      tx.selectFrom('rectification.case_file').select('id').where(sql<boolean>`id = ANY(${ids}::uuid[])`).execute(),
      categoryDirectory(scope),
    ]);
    return { ...input, stored: new Set(stored.map((row) => row.id)), categories };
  },
  rule: 'role-is-enough',
  decide({ drafts, fileName, batchId, numbers, stored, categories }, _input, { now }) {
    const files: NewCaseFile[] = [];
    let refusal: Refusal | undefined;
    drafts.forEach(({ registration, place, row }, index) => {
      if (stored.has(registration.id)) return;
      const known = { number: numbers[index] ?? '', categories, place, now, detail: { file: fileName, row } };
      const one = newCaseFileOf(registration, known);
      if (one.ok) files.push(one.value);
      else refusal ??= one;
    });
    return refusal ?? accept({ files, batchId });
  },
  async save(tx, { files }, permit, ctx) {
    await insertCaseFiles(tx, files, permit, ctx);
    return { registered: files.length };
  },
  audit: ({ files, batchId }) => [
    { subject: { kind: 'import', id: batchId }, detail: { caseFiles: files.length } },
    ...files.map((one) => registeredNote(one.file)),
  ],
  events: ({ files }) => files.map((one) => registered(one.file)),
});

/** Registers what a spreadsheet lists, all of it or nothing; what is stored already stays as it is. */
export async function registerInBulk(scope: Scope, input: Input): Promise<{ registered: number }> {
  const numbers: string[] = [];
  for (const _draft of input.drafts) numbers.push(await nextCaseNumber(scope));
  return register(scope, { ...input, numbers });
}
