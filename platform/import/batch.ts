import { refuse } from '@chuangcheng/kit/decision';
import type { ImportMapping } from '@chuangcheng/kit/import-contract';
import { actions, orRefuse, room, type Scope } from '../kernel/index.ts';
import { readTable, type Table } from '../spreadsheet/index.ts';
import type { ImportKind } from './import-kind.ts';

actions({
  'platform.import': {
    title: { zh: '导入文件', en: 'Import files' },
    // The kind's own action decides; this one only lets the mechanism remember its mappings.
    roles: ['signed-in', 'system'],
  },
});

const { query } = room('platform', { open: ['import_batch', 'import_answer'], scoped: {} });

export const findBatch = query({
  action: 'platform.import',
  async run(reader, input: { id: string; room: string; kind: string }) {
    const row = await reader
      .selectFrom('platform.import_batch')
      .select(['id', 'file_name', 'sha256', 'mapping', 'state', 'created_at'])
      .where('id', '=', input.id)
      .where('room', '=', input.room)
      .where('kind', '=', input.kind)
      .executeTakeFirst();
    return row ?? refuse('platform/not-found');
  },
});
export type Batch = Awaited<ReturnType<typeof findBatch>>;

export const rememberedAnswers = query({
  action: 'platform.import',
  async run(reader, input: { room: string; kind: string }) {
    const rows = await reader
      .selectFrom('platform.import_answer')
      .select(['question', 'answer'])
      .where('room', '=', input.room)
      .where('kind', '=', input.kind)
      .execute();
    return Object.fromEntries(rows.map((row) => [row.question, row.answer]));
  },
});

/** Tables read a moment ago: a preview is usually followed by its commit. Bounded, because files may be large. */
const recent = new Map<string, Record<string, Table | undefined>>();
const MOST_RECENT = 3;

/** Reads the tables of a batch as they are mapped. */
export async function readTables(
  kind: ImportKind,
  scope: Scope,
  batch: { id: string; file_name: string; sha256: string },
  mapping: ImportMapping,
): Promise<Record<string, Table | undefined>> {
  const key = `${batch.id}/${JSON.stringify(mapping)}`;
  const held = recent.get(key);
  if (held) return held;
  const bytes = await scope.host.files.get(batch.sha256);
  const tables: Record<string, Table | undefined> = {};
  for (const table of kind.tables) {
    const chosen = mapping.tables[table.key];
    if (!chosen?.sheet) {
      if (table.required) orRefuse(refuse('platform/import-table-missing', { table: table.title.zh }));
      continue;
    }
    const read = await readTable(bytes, batch.file_name, table.columns, {
      choice: { sheet: chosen.sheet, columns: chosen.columns },
    });
    tables[table.key] = orRefuse(read.ok ? read.value : read);
  }
  if (recent.size >= MOST_RECENT) recent.delete(recent.keys().next().value as string);
  recent.set(key, tables);
  return tables;
}

/** A finished import needs its tables no longer. */
export function forgetTables(batchId: string): void {
  for (const key of recent.keys()) if (key.startsWith(batchId)) recent.delete(key);
}
