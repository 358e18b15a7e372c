import { normaliseName } from '@chuangcheng/kit/chinese-text';
import type { Table, TableRow } from '@chuangcheng/platform/spreadsheet';
import {
  checkKindNames,
  checkKindOf,
  type DraftItem,
  hundredths,
  parseMeasure,
  parseStandardNumbers,
  parseTitle,
  sumOf,
} from '../domain/index.ts';
import { isNoMark, NO_MARK, numberIn, type SheetFaults, textIn } from './sheet-faults.ts';

export type ReadItem = { readonly row: TableRow; readonly item: DraftItem };
export type TypeMarks = { readonly type: string; readonly stated: number; readonly computed: number };

const KINDS = Object.values(checkKindNames);

/** Reads 实地考察点位标准. `standards` are the numbers that exist. */
export function readItems(table: Table, faults: SheetFaults, standards: ReadonlySet<string>): ReadItem[] {
  const rowOf = new Map<string, number>();
  const read: ReadItem[] = [];
  for (const row of table.rows) {
    const siteType = normaliseName(parseTitle(textIn(row, 'type')).title);
    const number = numberIn(row, 'number') ?? 0;
    const key = `${siteType}/${number}`;
    const earlier = rowOf.get(key);
    if (earlier !== undefined)
      faults.reject(row, 'number', 'number-twice', {
        zh: `与第 ${earlier} 行重复（同一点位类型），请改为不同的序号`,
        en: `also stands in row ${earlier} for this site type; give each item its own number`,
      });
    else rowOf.set(key, row.rowNumber);
    const kind = checkKindOf(textIn(row, 'kind'));
    if (!kind && textIn(row, 'kind') !== '')
      faults.reject(row, 'kind', 'kind-unknown', {
        zh: `不是已知的项目类型（${KINDS.map(({ zh }) => zh).join('、')}）`,
        en: `is no kind of item (${KINDS.map(({ en }) => en).join(', ')})`,
      });
    const marks = markColumns(row, faults);
    const linked = parseStandardNumbers(textIn(row, 'standards'));
    const missing = linked.filter((one) => !standards.has(one));
    if (missing.length > 0)
      faults.reject(row, 'standards', 'standard-unknown', {
        zh: `测评指标中没有序号 ${missing.join('、')}`,
        en: `names standards that do not exist: ${missing.join(', ')}`,
      });
    if (faults.isRejected(row) || !kind) continue;
    const [content, observation, exemption] = [textIn(row, 'content'), textIn(row, 'observation'), textIn(row, 'exemption')];
    read.push({
      row,
      item: {
        siteType,
        number,
        content,
        kind,
        observation,
        measure: parseMeasure(kind, observation, content, exemption),
        ...marks,
        exemption,
        standards: linked,
      },
    });
  }
  return read;
}

function markColumns(row: TableRow, faults: SheetFaults) {
  const marks = {
    fullMark: numberIn(row, 'fullMark') ?? 0,
    deduction: numberIn(row, 'deduction') ?? 0,
    floorMark: numberIn(row, 'floorMark') ?? 0,
  };
  for (const [key, value] of Object.entries(marks)) if (isNoMark(value)) faults.reject(row, key, 'points-form', NO_MARK);
  if (marks.fullMark === 0 && !faults.isRejected(row))
    faults.reject(row, 'fullMark', 'mark-zero', { zh: '满分应大于 0', en: 'must be above 0' });
  if (marks.floorMark > marks.fullMark)
    faults.reject(row, 'floorMark', 'floor-above-full', { zh: '最低分不能高于满分', en: 'must not be above the full mark' });
  return marks;
}

/** Marks of every site type against the points of its title, or 100; reported at the first row of the type. */
export function reportTypeMarks(table: Table, faults: SheetFaults, read: readonly ReadItem[]): TypeMarks[] {
  return [...Map.groupBy(read, ({ item }) => item.siteType)].map(([type, items]) => {
    const computed = sumOf(items.map(({ item }) => item.fullMark));
    const first = items[0]?.row as TableRow;
    const stated = parseTitle(textIn(first, 'type')).points ?? 100;
    const all = table.rows.filter((row) => normaliseName(parseTitle(textIn(row, 'type')).title) === type);
    const whole = all.every((row) => !faults.isRejected(row));
    if (whole && hundredths(stated) !== hundredths(computed))
      faults.report(first, 'type', 'marks-differ', {
        zh: `满分应合计 ${stated} 分，各项之和为 ${computed}`,
        en: `should have ${stated} marks; its items add up to ${computed}`,
      });
    return { type, stated, computed };
  });
}
