import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keepAreas, organisation, rosterImport } from '@chuangcheng/modules/organisation';
import { parseAreas } from '@chuangcheng/platform/geo';
import { type ImportAnswers, type ImportKind, loadFile } from '@chuangcheng/platform/import';
import type { Scope } from '@chuangcheng/platform/kernel';
import { type ExportValue, readTable, type Table, writeWorkbook } from '@chuangcheng/platform/spreadsheet';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { assessment } from './index.ts';

export const seed = (name: string) => ({
  name,
  bytes: readFileSync(fileURLToPath(new URL(`../../database/seeds/${name}`, import.meta.url))),
});

/** The demo county with its units and areas. */
export async function countyHost(): Promise<TestHost> {
  const host = await createTestHost([organisation, assessment]);
  await loadFile(rosterImport, host.system, seed('组织机构.xlsx'));
  await keepAreas(host.system, parseAreas(seed('县域.geojson').bytes).areas);
  return host;
}

/** Rows of a sheet by the key of its table; the first row holds the titles. */
export type Sheets = Readonly<Record<string, readonly (readonly ExportValue[])[]>>;

/** What the office would be told of these sheets. */
export async function judged(kind: ImportKind, scope: Scope, sheets: Sheets, answers: ImportAnswers = {}) {
  const tables: Record<string, Table> = {};
  for (const { key, columns } of kind.tables) {
    const [titles, ...rows] = sheets[key] ?? [];
    if (!titles) continue;
    const bytes = await writeWorkbook([{ name: key, columns: titles.map((title) => ({ title: String(title) })), rows }]);
    const table = await readTable(bytes, 'x.xlsx', columns);
    if (!table.ok) throw new Error(table.code);
    tables[key] = table.value;
  }
  const { tables: found, questions = [], checks = [], plan } = await kind.judge(scope, tables, answers);
  const faults = Object.entries(tables).flatMap(([key, table]) => [...table.errors, ...(found[key]?.faults ?? [])]);
  return {
    faults: faults.map(({ row, column, code }) => `${column}${row} ${code}`),
    messages: faults.map(({ message }) => message.zh),
    states: Object.fromEntries(Object.entries(found).map(([key, { rows }]) => [key, rows.map((row) => row.state)])),
    questions,
    checks,
    plan,
  };
}
