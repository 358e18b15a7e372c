import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { parseTimeLimit } from '@chuangcheng/kit/working-time';
import { type CellError, cellErrorWith, cellPlace, type Table, type TableRow } from '@chuangcheng/platform/spreadsheet';
import { historicResult, historicResults, satisfactionOf, sourceOf } from '../domain/historic-case.ts';
import type { HistoricDraft } from '../domain/historic-draft.ts';
import type { HistoryNames } from './history-names.ts';
import { positionOf } from './history-position.ts';

/** Rows read before other work gets its turn: some milliseconds. */
const AT_ONCE = 300;

const LATER_TIMES = ['filedAt', 'dispatchedAt', 'deadlineAt', 'completedAt', 'verifiedAt', 'closedAt'] as const;

/** Tells what is wrong with a cell. */
export type Fault = (column: string, code: string, zh: string, en: string) => void;
/** A row by itself, whatever is stored and whatever other rows say. A row with faults may have a draft nevertheless. */
export type ReadRow = { readonly draft: HistoricDraft | undefined; readonly faults: readonly CellError[] };

/** Reads the rows of an export, in their order. Who wants to store them compares them with what is stored first. */
export async function readHistory(table: Table, names: HistoryNames): Promise<readonly ReadRow[]> {
  const broken = new Set(table.errors.map((error) => error.row));
  const read: ReadRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const faults: CellError[] = [];
    const draft = broken.has(row.rowNumber) ? undefined : draftOf(row, names, faultOf(table, row, faults));
    read.push({ draft, faults });
  }
  return read;
}

/** Puts what is wrong with cells of a row into a list. */
export function faultOf(table: Table, row: TableRow, faults: CellError[]): Fault {
  return (column, code, zh, en) => {
    faults.push(cellErrorWith(cellPlace(table.sheetName, table.layout, row, column), code, { zh, en }));
  };
}

const textOf = (row: TableRow, key: string) => String(row.values[key] ?? '').trim();
const timeOf = (row: TableRow, key: string) => (row.values[key] as string | null) ?? null;

function draftOf(row: TableRow, names: HistoryNames, fault: Fault): HistoricDraft | undefined {
  const kind = kindOf(row, names, fault);
  const townUnitId = names.town(textOf(row, 'town'));
  if (townUnitId === undefined) fault('town', 'unit-unknown', UNKNOWN_UNIT.zh, UNKNOWN_UNIT.en);
  const villageUnitId = names.village(townUnitId ?? null, textOf(row, 'village'));
  if (villageUnitId === undefined) fault('village', 'unit-unknown', UNKNOWN_UNIT.zh, UNKNOWN_UNIT.en);
  const at = positionOf(row, names.areas, fault);
  const course = courseOf(row, names, fault);
  const source = sourceOf(textOf(row, 'source'));
  if (!source) fault('source', 'source-unknown', '不是已知的问题来源', 'is no known source');
  const satisfaction = satisfactionOf(textOf(row, 'satisfaction'));
  if (satisfaction === undefined)
    fault(
      'satisfaction',
      'satisfaction-unknown',
      '应为满意、基本满意、不满意或未评价',
      'must be 满意, 基本满意, 不满意 or 未评价',
    );
  if (
    !kind ||
    townUnitId === undefined ||
    villageUnitId === undefined ||
    !at ||
    !course ||
    !source ||
    satisfaction === undefined
  ) {
    return undefined;
  }
  return {
    fingerprint: hash('sha256', JSON.stringify(row.values), 'base64'),
    row: row.rowNumber,
    id: null,
    number: textOf(row, 'number'),
    source,
    ...kind,
    description: textOf(row, 'description'),
    place: `${textOf(row, 'town')}${textOf(row, 'village')}`,
    ...at,
    townUnitId,
    villageUnitId,
    ...course,
    satisfaction,
    reworkCount: Math.max(0, Number(row.values['reworkCount'] ?? 0)),
  };
}

const UNKNOWN_UNIT = {
  zh: '未匹配到单位，请先在组织机构中添加或补充简称',
  en: 'is no known unit; add it or its short name to the organisation',
};

function kindOf(row: TableRow, names: HistoryNames, fault: Fault) {
  const category = names.category(textOf(row, 'kind'), textOf(row, 'className'), textOf(row, 'category'));
  if (typeof category === 'string') {
    const column = category === 'no-class' ? 'className' : 'category';
    fault(column, 'category-unknown', '不在问题分类中，请改为现行分类', 'is not among the categories; use a present one');
    return undefined;
  }
  const number = row.values['condition'];
  const condition = category.conditions.find((one) => one.number === number);
  if (number !== null && !condition) {
    fault('condition', 'condition-unknown', '该小类没有此立案条件', 'the category has no such condition');
    return undefined;
  }
  return { categoryId: category.id, conditionId: condition?.id ?? null };
}

/** How far the case came, by whom and when; nothing of it before the report, and what its stage stands on is there. */
function courseOf(row: TableRow, names: HistoryNames, fault: Fault) {
  const result = historicResult(textOf(row, 'result'));
  if (!result)
    fault('result', 'result-unknown', `应为${historicResults.join('、')}之一`, `must be one of ${historicResults.join(', ')}`);
  const unitId = names.unit(textOf(row, 'unit'));
  if (unitId === undefined) fault('unit', 'unit-unknown', UNKNOWN_UNIT.zh, UNKNOWN_UNIT.en);
  const limit = textOf(row, 'limit') === '' ? null : parseTimeLimit(textOf(row, 'limit'));
  if (limit === undefined)
    fault('limit', 'limit-form', '不是有效时限，请写成如 4工作时', 'is no time limit; write one such as 4工作时');
  const reportedAt = timeOf(row, 'reportedAt') ?? '';
  for (const key of LATER_TIMES) {
    const at = timeOf(row, key);
    if (at !== null && at < reportedAt) fault(key, 'before-report', '早于上报时间，请核对', 'lies before the report; check it');
  }
  if (!result || unitId === undefined || limit === undefined) return undefined;
  const missing = requiredTimes(result.stage).find((key) => timeOf(row, key) === null);
  if (missing)
    fault(
      missing,
      'time-missing',
      `不能为空：办理结果为“${textOf(row, 'result')}”`,
      `must not be empty for the result ${textOf(row, 'result')}`,
    );
  const dispatchedAt = timeOf(row, 'dispatchedAt');
  if (dispatchedAt !== null && unitId === null)
    fault('unit', 'required', '不能为空：已派遣', 'must not be empty for a dispatched case');
  return {
    ...result,
    // Before the dispatch nobody is responsible, whatever unit was thought of.
    responsibleUnitId: dispatchedAt === null ? null : unitId,
    reportedAt,
    filedAt: timeOf(row, 'filedAt'),
    dispatchedAt,
    limit,
    deadlineAt: timeOf(row, 'deadlineAt'),
    completedAt: timeOf(row, 'completedAt'),
    verifiedAt: timeOf(row, 'verifiedAt'),
    closedAt: timeOf(row, 'closedAt'),
  };
}

function requiredTimes(stage: HistoricDraft['stage']): readonly string[] {
  if (stage === 'registered' || stage === 'not-filed') return [];
  if (stage === 'filed') return ['filedAt'];
  return stage === 'closed' ? ['filedAt', 'closedAt'] : ['filedAt', 'dispatchedAt', 'deadlineAt'];
}
