import { setImmediate } from 'node:timers/promises';
import type { JudgedRow } from '@chuangcheng/platform/import';
import type { CellError, Table } from '@chuangcheng/platform/spreadsheet';
import type { HistoricDraft } from '../domain/historic-draft.ts';
import { faultOf, type ReadRow } from './read-history.ts';
import type { StoredHistoric } from './stored-history.ts';

/** Rows compared before other work gets its turn: some milliseconds. */
const AT_ONCE = 2000;

export type ComparedHistory = { rows: JudgedRow[]; faults: CellError[]; drafts: HistoricDraft[] };

/** Compares the rows of a table, read before, with what is stored: what is to be stored, what is already, and what is wrong. */
export async function compareHistory(
  table: Table,
  read: readonly ReadRow[],
  stored: ReadonlyMap<string, StoredHistoric>,
): Promise<ComparedHistory> {
  const compared: ComparedHistory = { rows: [], faults: [], drafts: [] };
  const numbers = new Set<string>();
  for (const [index, row] of table.rows.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const { rowNumber } = row;
    const number = numberOf(row);
    const before = stored.get(number);
    const faults: CellError[] = [];
    const fault = faultOf(table, row, faults);
    if (numbers.has(number)) {
      fault(
        'number',
        'number-twice',
        '在文件中重复，只取第一条，请核对编号',
        'occurs twice in the file; only the first is taken, check the number',
      );
    }
    numbers.add(number);
    if (before && !before.imported) {
      fault(
        'number',
        'number-taken',
        '已是系统中登记的案卷，请核对编号',
        'belongs to a case file registered here; check the number',
      );
    }
    const { draft, faults: ofRow } = read[index] as ReadRow;
    compared.faults.push(...faults, ...ofRow);
    if (!draft || faults.length + ofRow.length > 0) {
      compared.rows.push({ rowNumber, state: 'rejected' });
      continue;
    }
    // Whoever went on with a case in the product knows better than an old file.
    const isSame = before !== undefined && (before.moved || before.fingerprint === draft.fingerprint);
    compared.rows.push({ rowNumber, state: isSame ? 'same' : before ? 'changed' : 'added' });
    if (!isSame) compared.drafts.push(before ? { ...draft, id: before.id } : draft);
  }
  return compared;
}

/** 案件编号 of a row. */
export function numberOf({ values }: Table['rows'][number]): string {
  return String(values['number'] ?? '').trim();
}
