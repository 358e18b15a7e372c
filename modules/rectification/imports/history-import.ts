import { areaDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import { importKind } from '@chuangcheng/platform/import';
import { historyImport as endpoints } from '../contract/index.ts';
import type { HistoricDraft } from '../domain/historic-draft.ts';
import { categoryDirectory } from '../queries/category-directory.ts';
import { keepHistory } from '../use-cases/keep-history.ts';
import { HISTORY_TABLE } from './history-columns.ts';
import { historyNames } from './history-names.ts';
import { readHistory } from './read-history.ts';
import { storedHistory } from './stored-history.ts';

/** 历史问题.csv and exports like it: the cases of the years before, so that rankings and maps begin with them. */
export const historyImport = importKind<readonly HistoricDraft[]>({
  room: 'rectification',
  kind: 'history',
  endpoints,
  tables: [HISTORY_TABLE],
  async judge(scope, tables) {
    const table = tables[HISTORY_TABLE.key];
    if (!table) return { tables: {}, plan: [] };
    const numbers = table.rows.map((row) => String(row.values['number'] ?? ''));
    const [units, categories, areas, stored] = await Promise.all([
      unitDirectory(scope),
      categoryDirectory(scope),
      areaDirectory(scope),
      storedHistory(scope, { numbers }),
    ]);
    const { rows, faults, drafts } = await readHistory(table, historyNames(units, categories, areas), stored);
    return { tables: { [HISTORY_TABLE.key]: { rows, faults } }, plan: drafts };
  },
  commit: (scope, drafts, batch) => keepHistory(scope, { drafts, batch }),
});
