import { areaDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import { importKind } from '@chuangcheng/platform/import';
import type { Table } from '@chuangcheng/platform/spreadsheet';
import { historyImport as endpoints } from '../contract/index.ts';
import type { HistoricDraft } from '../domain/historic-draft.ts';
import { categoryDirectory } from '../queries/category-directory.ts';
import { keepHistory } from '../use-cases/keep-history.ts';
import { compareHistory, numberOf } from './compare-history.ts';
import { HISTORY_TABLE } from './history-columns.ts';
import { historyNames } from './history-names.ts';
import { type ReadRow, readHistory } from './read-history.ts';
import { storedHistory } from './stored-history.ts';

/** What the rows of a table say, and what the names in them meant then. */
type Known = { readonly meaning: readonly object[]; readonly rows: readonly ReadRow[] };

/**
 * A commit follows its preview with the same table, and mostly with the same units, categories and areas: then its rows say the
 * same, and only what is stored has to be looked at again. A directory that changed is another object.
 */
const known = new WeakMap<Table, Known>();

/** 历史问题.csv and exports like it: the cases of the years before, so that rankings and maps begin with them. */
export const historyImport = importKind<readonly HistoricDraft[]>({
  room: 'rectification',
  kind: 'history',
  endpoints,
  tables: [HISTORY_TABLE],
  async judge(scope, tables) {
    const table = tables[HISTORY_TABLE.key];
    if (!table) return { tables: {}, plan: [] };
    const [units, categories, areas, stored] = await Promise.all([
      unitDirectory(scope),
      categoryDirectory(scope),
      areaDirectory(scope),
      storedHistory(scope, { numbers: table.rows.map(numberOf) }),
    ]);
    const meaning = [units, categories, areas];
    const held = known.get(table);
    const isSame = held?.meaning.every((one, at) => one === meaning[at]) === true;
    const read = isSame ? held.rows : await readHistory(table, historyNames(units, categories, areas));
    known.set(table, { meaning, rows: read });
    const { rows, faults, drafts } = await compareHistory(table, read, stored);
    return { tables: { [HISTORY_TABLE.key]: { rows, faults } }, plan: drafts };
  },
  commit: (scope, drafts, batch) => keepHistory(scope, { drafts, batch }),
});
