import { importKind, type JudgedRow } from '@chuangcheng/platform/import';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { CellError } from '@chuangcheng/platform/spreadsheet';
import { rosterImport as endpoints } from '../contract/index.ts';
import { isSame, type RosterUnit } from '../domain/index.ts';
import { unitDirectory } from '../queries/directory.ts';
import { storedRoster } from './stored-roster.ts';
import { keepRoster } from '../use-cases/keep-roster.ts';
import { readRoster } from './read-roster.ts';
import { ROSTER_TABLES } from './roster-columns.ts';

/** 组织机构.xlsx and files like it: the leading group, its bodies, departments, towns, villages. */
export const rosterImport = importKind<readonly RosterUnit[]>({
  room: 'organisation',
  kind: 'roster',
  endpoints,
  tables: ROSTER_TABLES,
  async judge(scope, tables) {
    const [directory, stored, countyCode] = await Promise.all([
      unitDirectory(scope),
      storedRoster(scope, undefined),
      countyCodeOf(scope),
    ]);
    const known = new Set(directory.units.flatMap((unit) => [unit.name, unit.shortName]));
    const { units, faults } = readRoster(tables, countyCode, known);
    const judged: Record<string, { rows: JudgedRow[]; faults: CellError[] }> = {};
    for (const { key } of ROSTER_TABLES) judged[key] = { rows: [], faults: faults[key] ?? [] };
    for (const { table, row, unit } of units) {
      const before = stored.get(unit.code);
      const state = !before ? 'added' : isSame(before, unit) ? 'same' : 'changed';
      judged[table]?.rows.push({ rowNumber: row.rowNumber, state });
    }
    for (const { key } of ROSTER_TABLES) {
      const bad = new Set([...(faults[key] ?? []), ...(tables[key]?.errors ?? [])].map((fault) => fault.row));
      const seen = new Set(judged[key]?.rows.map((row) => row.rowNumber));
      for (const row of bad) if (!seen.has(row)) judged[key]?.rows.push({ rowNumber: row, state: 'rejected' });
    }
    return { tables: judged, plan: units.map(({ unit }) => unit) };
  },
  commit: (scope, units) => keepRoster(scope, units),
});

async function countyCodeOf(scope: Scope): Promise<string> {
  const { rows } = await scope.host.lanes.run(scope.actor.countyId, {
    name: 'county-code',
    text: 'SELECT code FROM platform.county WHERE county_id = $1',
    values: [scope.actor.countyId],
  });
  return (rows[0] as { code: string }).code;
}
