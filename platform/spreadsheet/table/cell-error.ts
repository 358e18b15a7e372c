import type { Bilingual } from '@chuangcheng/kit/endpoint';

export type CellErrorCode =
  | 'required'
  | 'not-a-number'
  | 'not-an-integer'
  | 'not-a-date'
  | 'not-a-datetime'
  | 'out-of-range'
  | 'digits-lost'
  | 'formula-error';

/** One cell that cannot be taken over, with its place as the spreadsheet program shows it. */
export type CellError = {
  readonly sheet: string;
  /** Row as in the spreadsheet program, from 1. */
  readonly row: number;
  /** Text files only: the line on which the record begins, as a text editor counts. */
  readonly line?: number;
  /** Letter of the column. */
  readonly column: string;
  readonly columnTitle: string;
  /** The text found there. */
  readonly value: string;
  /** One of `CellErrorCode` when made here; rooms add their own codes for what only they can judge. */
  readonly code: string;
  readonly message: Bilingual;
};

export type CellPlace = Omit<CellError, 'code' | 'message'>;

const REASONS: Record<CellErrorCode, Bilingual> = {
  required: { zh: '不能为空，请填写', en: 'must not be empty; fill it in' },
  'not-a-number': { zh: '不是数字，请改为数字，如 96.8', en: 'is not a number; write one such as 96.8' },
  'not-an-integer': { zh: '不是整数，请改为整数，如 12', en: 'is not a whole number; write one such as 12' },
  'not-a-date': { zh: '不是有效日期，请改为如 2026-03-01 的日期', en: 'is not a valid date; write one such as 2026-03-01' },
  'not-a-datetime': {
    zh: '不是有效时间，请改为如 2026-03-01 09:14 的时间',
    en: 'is not a valid time; write one such as 2026-03-01 09:14',
  },
  'out-of-range': {
    zh: '超出范围，经度应在 -180 至 180 之间，纬度应在 -90 至 90 之间，请核对是否填反',
    en: 'is out of range (longitude -180 to 180, latitude -90 to 90); check that the two are not swapped',
  },
  'digits-lost': {
    zh: '以数字保存，超过 15 位的部分已丢失，请把该列设为文本格式后重新填写',
    en: 'was saved as a number and lost its digits after the 15th; format the column as text and enter it again',
  },
  'formula-error': {
    zh: '公式没有可用的计算结果，请重新计算并保存，或改为数值',
    en: 'is a formula without a usable result; recalculate and save, or enter the value',
  },
};

/** Makes the error of one of the reasons known here. */
export function cellError(place: CellPlace, code: CellErrorCode): CellError {
  return cellErrorWith(place, code, REASONS[code]);
}

/**
 * Makes an error with a reason of the caller's own. `reason` continues the place, without a full stop:
 * `未匹配到单位，请先在组织机构中添加`.
 */
export function cellErrorWith(place: CellPlace, code: string, reason: Bilingual): CellError {
  const { sheet, row, line, column, columnTitle, value } = place;
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  const zhLine = line === undefined || line === row ? '' : `（文件第 ${line} 行）`;
  const enLine = line === undefined || line === row ? '' : ` (line ${line} of the file)`;
  const zhValue = shown === '' ? '' : `“${shown}”`;
  const enValue = shown === '' ? '' : `"${shown}" `;
  return {
    ...place,
    code,
    message: {
      zh: `工作表“${sheet}”第 ${row} 行${zhLine} ${column} 列“${columnTitle}”：${zhValue}${reason.zh}。`,
      en: `Sheet "${sheet}", row ${row}${enLine}, column ${column} "${columnTitle}": ${enValue}${reason.en}.`,
    },
  };
}
