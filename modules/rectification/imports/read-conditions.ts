import { parseTimeLimit, type TimeLimit } from '@chuangcheng/kit/working-time';
import { type CellError, cellErrorWith, cellPlace, type Table, type TableRow } from '@chuangcheng/platform/spreadsheet';
import { type CategorisedCondition, type Category, categoryKey, categoryKindOf, conditionKey } from '../domain/category.ts';
import { courseOf, parsePhases } from '../domain/filing-phase.ts';

export type ReadCondition = { readonly row: TableRow; readonly line: CategorisedCondition };
export type ReadConditions = { readonly lines: readonly ReadCondition[]; readonly faults: readonly CellError[] };

const textOf = (row: TableRow, key: string) => String(row.values[key] ?? '').trim();

/** Reads 分类与时限: one line per condition, with what is wrong by cell. `unitIdOf` says which unit a name means. */
export function readConditions(table: Table, unitIdOf: (name: string) => string | null): ReadConditions {
  const faults: CellError[] = [];
  const fault = (row: TableRow, column: string, code: string, zh: string, en: string) => {
    faults.push(cellErrorWith(cellPlace(table.sheetName, table.layout, row, column), code, { zh, en }));
  };
  const broken = new Set(table.errors.map((error) => error.row));
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const lines: ReadCondition[] = [];
  for (const row of table.rows) {
    if (broken.has(row.rowNumber)) continue;
    const before = faults.length;
    const category = categoryOf(row, fault);
    const phases = parsePhases(textOf(row, 'limit'));
    if (!phases) {
      fault(
        row,
        'limit',
        'limit-form',
        '不是有效时限，请写成如 4工作时、3工作日、2紧急工作时',
        'is no time limit; write one such as 4工作时',
      );
    }
    const verificationLimit = verificationOf(row, fault);
    if (!category || !phases || verificationLimit === undefined || faults.length > before) continue;
    const known = names.get(categoryKey(category));
    if (known !== undefined && known !== category.name) {
      fault(row, 'name', 'category-two-names', `与同一代码的“${known}”不一致`, `differs from "${known}" of the same code`);
      continue;
    }
    names.set(categoryKey(category), category.name);
    const line: CategorisedCondition = {
      category,
      condition: {
        number: Number(row.values['number']),
        text: textOf(row, 'text'),
        phases,
        closingText: textOf(row, 'closing'),
        defaultUnitText: textOf(row, 'unit'),
        defaultUnitId: textOf(row, 'unit') === '' ? null : unitIdOf(textOf(row, 'unit')),
        verificationLimit,
      },
    };
    if (seen.has(conditionKey(line))) {
      fault(
        row,
        'number',
        'condition-twice',
        '在该小类中重复，请改为不同的序号',
        'occurs twice in this category; number it anew',
      );
      continue;
    }
    seen.add(conditionKey(line));
    lines.push({ row, line });
  }
  return { lines: withCourses(lines), faults };
}

type Fault = (row: TableRow, column: string, code: string, zh: string, en: string) => void;

function categoryOf(row: TableRow, fault: Fault): Category | undefined {
  const kind = categoryKindOf(textOf(row, 'kind'));
  if (!kind) {
    fault(row, 'kind', 'kind-unknown', '应为“部件”或“事件”', 'must be 部件 or 事件');
    return undefined;
  }
  return {
    kind,
    classCode: textOf(row, 'classCode').padStart(2, '0'),
    className: textOf(row, 'className'),
    code: textOf(row, 'code').padStart(2, '0'),
    name: textOf(row, 'name'),
  };
}

function verificationOf(row: TableRow, fault: Fault): TimeLimit | null | undefined {
  const text = textOf(row, 'verification');
  if (text === '') return null;
  const limit = parseTimeLimit(text);
  if (!limit)
    fault(row, 'verification', 'limit-form', '不是有效时限，请写成如 4工作时', 'is no time limit; write one such as 4工作时');
  return limit;
}

/** Conditions that are followed by their own later phases run through them. */
function withCourses(lines: readonly ReadCondition[]): ReadCondition[] {
  const ofCategory = Map.groupBy(lines, ({ line }) => categoryKey(line.category));
  return lines.map(({ row, line }) => {
    const siblings = (ofCategory.get(categoryKey(line.category)) ?? []).map((one) => one.line.condition);
    const phases = courseOf(line.condition, siblings);
    return { row, line: { ...line, condition: { ...line.condition, phases } } };
  });
}
