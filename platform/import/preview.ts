import { accept } from '@chuangcheng/kit/decision';
import type { ImportFault, ImportMapping, ImportPreview, ImportRowState } from '@chuangcheng/kit/import-contract';
import { Refused, room, type Scope } from '../kernel/index.ts';
import { type CellError, cellText, type Table } from '../spreadsheet/index.ts';
import { type Batch, findBatch, readTables, rememberedAnswers } from './batch.ts';
import type { ImportKind, Judgement } from './import-kind.ts';

const MOST_FAULTS = 500;
const SAMPLES = 50;

const { command } = room('platform', { open: [], scoped: {} });

export type Judged = {
  readonly batch: Batch;
  readonly tables: Readonly<Record<string, Table | undefined>>;
  readonly judgement: Judgement<unknown>;
  readonly faults: readonly ImportFault[];
  readonly counts: Record<ImportRowState, number>;
};

/** Judges a batch under a mapping: the one computation behind preview, commit and error file. */
export async function judgeBatch(
  kind: ImportKind,
  scope: Scope,
  batch: Batch,
  mapping: ImportMapping,
  given: Readonly<Record<string, string | null>> = {},
): Promise<Judged> {
  const tables = await readTables(kind, scope, batch, mapping);
  const remembered = await rememberedAnswers(scope, { room: kind.room, kind: kind.kind });
  const judgement = await kind.judge(scope, tables, { ...remembered, ...given });
  const faults = kind.tables.flatMap(({ key }) => [
    ...(tables[key]?.errors ?? []).map((error) => faultOf(key, error)),
    ...(judgement.tables[key]?.faults ?? []).map((error) => faultOf(key, error)),
  ]);
  const counts = { added: 0, changed: 0, same: 0, rejected: 0 };
  for (const table of Object.values(judgement.tables)) for (const row of table.rows) counts[row.state] += 1;
  return { batch, tables, judgement, faults, counts };
}

/** Shows what an import would do, and remembers the mapping for the commit and for the next file of this header. */
export async function previewImport(
  kind: ImportKind,
  scope: Scope,
  importId: string,
  mapping: ImportMapping,
): Promise<ImportPreview> {
  const batch = await findBatch(scope, { id: importId, room: kind.room, kind: kind.kind });
  if (batch.state === 'committed') throw new Refused({ ok: false, code: 'platform/import-committed' });
  const judged = await judgeBatch(kind, scope, batch, mapping);
  await keepMapping(kind.endpoints.preview.access.action)(scope, { kind, importId, mapping, tables: judged.tables });
  return {
    tables: kind.tables.flatMap(({ key, columns }) => {
      const table = judged.tables[key];
      return table ? [tablePreview(key, table, columns, judged.judgement)] : [];
    }),
    faultCount: judged.faults.length,
    faults: judged.faults.slice(0, MOST_FAULTS),
    questions: judged.judgement.questions ?? [],
    checks: judged.judgement.checks ?? [],
  };
}

function tablePreview(
  key: string,
  table: Table,
  columns: ImportKind['tables'][number]['columns'],
  judgement: Judgement<unknown>,
) {
  const rows = judgement.tables[key]?.rows ?? [];
  const byNumber = new Map(table.rows.map((row) => [row.rowNumber, row]));
  const counts = { added: 0, changed: 0, same: 0, rejected: 0 };
  for (const row of rows) counts[row.state] += 1;
  // Rows that will not be stored come first: they are what a person has to look at.
  const shown = [...rows.filter((row) => row.state === 'rejected'), ...rows.filter((row) => row.state !== 'rejected')].slice(
    0,
    SAMPLES,
  );
  return {
    key,
    sheet: table.sheetName,
    counts,
    skipped: table.skipped.map(({ rowNumber, reason }) => ({ row: rowNumber, reason })),
    fields: columns.map(({ key: field, title }) => ({ key: field, title })),
    samples: shown.map(({ rowNumber, state }) => {
      const row = byNumber.get(rowNumber);
      return { row: rowNumber, state, cells: columns.map((column) => (row ? cellText(row, column.key) : '')) };
    }),
  };
}

function faultOf(table: string, error: CellError): ImportFault {
  return {
    table,
    sheet: error.sheet,
    row: error.row,
    column: error.column || null,
    columnTitle: error.columnTitle,
    value: error.value,
    code: error.code,
    message: error.message,
  };
}

type Kept = { kind: ImportKind; importId: string; mapping: ImportMapping; tables: Readonly<Record<string, Table | undefined>> };

function keepMapping(action: string) {
  return command({
    action,
    load: async (_tx, input: Kept) => input,
    rule: 'role-is-enough',
    decide: (kept) => accept(kept),
    async save(tx, { kind, importId, mapping, tables }) {
      await tx.updateTable('platform.import_batch').set({ mapping }).where('id', '=', importId).execute();
      for (const [tableKey, table] of Object.entries(tables)) {
        if (!table) continue;
        await tx
          .insertInto('platform.column_mapping')
          .values({
            room: kind.room,
            kind: kind.kind,
            table_key: tableKey,
            fingerprint: table.fingerprint,
            columns: table.layout.columns,
          })
          .onConflict((oc) =>
            oc.columns(['county_id', 'room', 'kind', 'table_key', 'fingerprint']).doUpdateSet({ columns: table.layout.columns }),
          )
          .execute();
      }
    },
    audit: ({ importId }) => ({ subject: { kind: 'import', id: importId }, detail: { step: 'preview' } }),
  });
}
