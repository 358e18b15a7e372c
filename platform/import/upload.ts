import { createHash } from 'node:crypto';
import { accept, type Decision } from '@chuangcheng/kit/decision';
import type { ImportUploaded } from '@chuangcheng/kit/import-contract';
import { newId } from '@chuangcheng/kit/id';
import { actorAccountId, actorLabel, orRefuse, room, type Scope } from '../kernel/index.ts';
import { columnLetter, inspectWorkbook, type SheetInspection } from '../spreadsheet/index.ts';
import type { ImportKind, ImportTable } from './import-kind.ts';

const { command, query } = room('platform', { open: ['import_batch', 'column_mapping'], scoped: {} });

const SAMPLES = 3;

/** Takes a file in: keeps it, looks at its sheets, and proposes how its columns are to be understood. */
export async function uploadImport(
  kind: ImportKind,
  scope: Scope,
  file: { name: string; bytes: Uint8Array },
): Promise<ImportUploaded> {
  const found: { table: ImportTable; sheets: readonly SheetInspection[]; chosen: SheetInspection | undefined }[] = [];
  for (const table of kind.tables) {
    const inspected: Decision<readonly SheetInspection[]> = await inspectWorkbook(file.bytes, file.name, table.columns);
    const sheets = orRefuse(inspected.ok ? inspected.value : inspected);
    found.push({ table, sheets, chosen: chooseSheet(table, sheets) });
  }
  const mappings = await rememberedMappings(scope, { room: kind.room, kind: kind.kind });
  const remembered = (table: ImportTable, sheet: SheetInspection) => mappings.get(`${table.key}/${sheet.fingerprint}`);
  const mappingRemembered = found.some(({ table, chosen }) => chosen && remembered(table, chosen) !== undefined);
  const tables = found.map(({ table, sheets, chosen }) => ({
    key: table.key,
    title: table.title,
    required: table.required,
    sheet: chosen?.name ?? null,
    fields: table.columns.map(({ key, title, required }) => ({ key, title, required: required === true })),
    sheets: sheets.map((sheet) => {
      const columns = remembered(table, sheet) ?? sheet.layout.columns;
      return {
        name: sheet.name,
        headerRow: sheet.layout.headerRow,
        columns: columnsOf(sheet),
        proposed: Object.fromEntries(table.columns.map(({ key }) => [key, columns[key] ?? null])),
      };
    }),
  }));
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const importedBefore = await findCommitted(scope, { room: kind.room, kind: kind.kind, sha256 });
  const importId = newId();
  await scope.host.files.put(file.bytes);
  await keepUpload(kind.endpoints.upload.access.action)(scope, { importId, kind, file, sha256 });
  return { importId, fileName: file.name, tables, mappingRemembered, importedBefore };
}

/** The sheet of a usual name if there is one; else the best fitting one, when it fits at all. */
function chooseSheet(table: ImportTable, sheets: readonly SheetInspection[]): SheetInspection | undefined {
  const named = sheets.find((sheet) => table.sheetNames?.includes(sheet.name.trim()));
  if (named) return named;
  const best = sheets.find((sheet) => !sheet.hidden);
  return best && (table.required || best.layout.missing.length === 0) ? best : undefined;
}

function columnsOf(sheet: SheetInspection) {
  const first = (sheet.layout.dataFirstRow ?? 1) - 1;
  return sheet.layout.titles.map((title, index) => ({
    index,
    letter: columnLetter(index),
    title,
    samples: sheet.sample.slice(first, first + SAMPLES).map((row) => row[index] ?? ''),
  }));
}

const rememberedMappings = query({
  action: 'platform.import',
  async run(reader, input: { room: string; kind: string }) {
    const rows = await reader
      .selectFrom('platform.column_mapping')
      .select(['table_key', 'fingerprint', 'columns'])
      .where('room', '=', input.room)
      .where('kind', '=', input.kind)
      .execute();
    return new Map(rows.map((row) => [`${row.table_key}/${row.fingerprint}`, row.columns as Record<string, number | null>]));
  },
});

const findCommitted = query({
  action: 'platform.import',
  async run(reader, input: { room: string; kind: string; sha256: string }) {
    const row = await reader
      .selectFrom('platform.import_batch')
      .select(['committed_at', 'created_by'])
      .where('room', '=', input.room)
      .where('kind', '=', input.kind)
      .where('sha256', '=', input.sha256)
      .where('state', '=', 'committed')
      .orderBy('committed_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.committed_at ? { at: row.committed_at.toISOString(), by: row.created_by } : null;
  },
});

type Upload = { importId: string; kind: ImportKind; file: { name: string; bytes: Uint8Array }; sha256: string };

function keepUpload(action: string) {
  return command({
    action,
    load: async (_tx, input: Upload) => input,
    rule: 'role-is-enough',
    decide: (upload) => accept(upload),
    async save(tx, { importId, kind, file, sha256 }, _permit, { now, actor }) {
      const fileId = newId();
      await tx
        .insertInto('platform.file')
        .values({
          id: fileId,
          sha256,
          kind: 'spreadsheet',
          media_type: 'application/octet-stream',
          name: file.name,
          bytes: file.bytes.length,
          uploaded_by: actorAccountId(actor),
          uploaded_at: now,
        })
        .execute();
      await tx
        .insertInto('platform.import_batch')
        .values({
          id: importId,
          room: kind.room,
          kind: kind.kind,
          file_id: fileId,
          file_name: file.name,
          sha256,
          state: 'uploaded',
          created_by: actorLabel(actor),
          created_at: now,
        })
        .execute();
    },
    audit: ({ importId, file }) => ({
      subject: { kind: 'import', id: importId },
      detail: { file: file.name, bytes: file.bytes.length },
    }),
  });
}
