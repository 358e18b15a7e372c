import type { ImportMapping, ImportUploaded } from '@chuangcheng/kit/import-contract';

type MappableTable = ImportUploaded['tables'][number];
export type TableMapping = ImportMapping['tables'][string];

/** How a table is read from a sheet unless a person says otherwise. */
export function proposedFor(table: MappableTable, sheet: string | null): TableMapping {
  return { sheet, columns: table.sheets.find(({ name }) => name === sheet)?.proposed ?? {} };
}

/** The mapping the server proposes for a file. */
export function proposedMapping(uploaded: ImportUploaded): ImportMapping {
  return { tables: Object.fromEntries(uploaded.tables.map((table) => [table.key, proposedFor(table, table.sheet)])) };
}

/** What keeps a mapping from being used. */
export type MappingGap =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sheet'; readonly table: MappableTable }
  | { readonly kind: 'fields'; readonly table: MappableTable; readonly fields: MappableTable['fields'] };

/** Sheets and required fields still to be chosen; empty when the mapping can be used. */
export function gapsOf(uploaded: ImportUploaded, mapping: ImportMapping): readonly MappingGap[] {
  const chosen = uploaded.tables.filter(({ key }) => mapping.tables[key]?.sheet);
  if (chosen.length === 0) return [{ kind: 'nothing' }];
  return uploaded.tables.flatMap((table): MappingGap[] => {
    const mapped = mapping.tables[table.key];
    if (!mapped?.sheet) return table.required ? [{ kind: 'sheet', table }] : [];
    const fields = table.fields.filter(({ key, required }) => required && (mapped.columns[key] ?? null) === null);
    return fields.length > 0 ? [{ kind: 'fields', table, fields }] : [];
  });
}
