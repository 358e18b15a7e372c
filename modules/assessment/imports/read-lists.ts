import { toHalfWidth } from '@chuangcheng/kit/chinese-text';
import type { Table, TableRow } from '@chuangcheng/platform/spreadsheet';
import {
  type DraftNegative,
  type DraftQuestion,
  parseLookBack,
  parseStandardNumbers,
  penaltyNames,
  penaltyOf,
} from '../domain/index.ts';
import { isNoMark, NO_MARK, numberIn, type SheetFaults, textIn } from './sheet-faults.ts';

export type ReadNegative = { readonly row: TableRow; readonly negative: DraftNegative };
export type ReadQuestion = { readonly row: TableRow; readonly question: DraftQuestion };

/** Reports a number that stood in an earlier row already. */
function numberedOnce(faults: SheetFaults): (row: TableRow) => string {
  const rowOf = new Map<string, number>();
  return (row) => {
    const number = toHalfWidth(textIn(row, 'number'));
    const earlier = rowOf.get(number);
    if (earlier !== undefined)
      faults.reject(row, 'number', 'number-twice', {
        zh: `与第 ${earlier} 行重复，请改为不同的编号`,
        en: `also stands in row ${earlier}; give each its own number`,
      });
    else if (number !== '') rowOf.set(number, row.rowNumber);
    return number;
  };
}

/** Reads 负面清单. */
export function readNegative(table: Table, faults: SheetFaults): ReadNegative[] {
  const numbered = numberedOnce(faults);
  return table.rows.flatMap((row) => {
    const number = numbered(row);
    const penalty = penaltyOf(textIn(row, 'penalty'));
    if (!penalty && textIn(row, 'penalty') !== '')
      faults.reject(row, 'penalty', 'penalty-unknown', {
        zh: `应为：${Object.values(penaltyNames)
          .map(({ zh }) => zh)
          .join('、')}`,
        en: `must be one of: ${Object.values(penaltyNames)
          .map(({ zh }) => zh)
          .join(', ')}`,
      });
    const deduction = numberIn(row, 'deduction');
    if (deduction !== null && isNoMark(deduction)) faults.reject(row, 'deduction', 'points-form', NO_MARK);
    if (penalty === 'deduct' && deduction === null)
      faults.reject(row, 'deduction', 'deduction-missing', { zh: '扣分事项须填写扣分值', en: 'needs the points to deduct' });
    const lookBackMonths = parseLookBack(textIn(row, 'lookBack'));
    if (lookBackMonths === undefined && textIn(row, 'lookBack') !== '')
      faults.reject(row, 'lookBack', 'look-back-form', {
        zh: '应为月数，如 12个月',
        en: 'must be a number of months such as 12个月',
      });
    if (faults.isRejected(row) || !penalty || lookBackMonths === undefined) return [];
    const negative: DraftNegative = {
      number,
      title: textIn(row, 'title'),
      penalty,
      deduction: penalty === 'deduct' ? deduction : null,
      lookBackMonths,
      basis: textIn(row, 'basis'),
      note: textIn(row, 'note'),
      isVeto: /^(?:是|√|y|yes|true)$/i.test(textIn(row, 'veto')),
    };
    return [{ row, negative }];
  });
}

/** Reads 问卷. */
export function readSurvey(table: Table, faults: SheetFaults, standards: ReadonlySet<string>): ReadQuestion[] {
  const numbered = numberedOnce(faults);
  return table.rows.flatMap((row) => {
    const number = numbered(row);
    const linked = parseStandardNumbers(textIn(row, 'standards'));
    const missing = linked.filter((one) => !standards.has(one));
    if (missing.length > 0)
      faults.reject(row, 'standards', 'standard-unknown', {
        zh: `测评指标中没有序号 ${missing.join('、')}`,
        en: `names standards that do not exist: ${missing.join(', ')}`,
      });
    if (faults.isRejected(row)) return [];
    const question: DraftQuestion = {
      number,
      question: textIn(row, 'question'),
      options: textIn(row, 'options')
        .split('\n')
        .map((option) => option.trim())
        .filter((option) => option !== ''),
      kind: textIn(row, 'kind'),
      groupName: textIn(row, 'groupName'),
      audience: textIn(row, 'audience'),
      standards: linked,
      scoring: textIn(row, 'scoring'),
    };
    return [{ row, question }];
  });
}
