import { normaliseName, toHalfWidth } from '@chuangcheng/kit/chinese-text';
import { cellText, type Table, type TableRow } from '@chuangcheng/platform/spreadsheet';
import {
  daysOf,
  type DraftNode,
  type DraftStandard,
  type DraftUnit,
  hundredths,
  KNOWN_METHODS,
  parseMethods,
  parseRequirements,
  parseTitle,
  parseUnitNames,
  sumOf,
} from '../domain/index.ts';
import { isNoMark, NO_MARK, numberIn, type SheetFaults, textIn } from './sheet-faults.ts';

const LEVELS = ['level1', 'level2', 'level3'] as const;

export type ReadStandard = { readonly row: TableRow; readonly standard: DraftStandard };

/** Reads 测评指标. `unitOf` says what a unit name means; `methods` are those the edition weighs, or none when it states no weights. */
export function readStandards(
  table: Table,
  faults: SheetFaults,
  unitOf: (text: string, role: DraftUnit['role']) => DraftUnit,
  methods: readonly string[],
): ReadStandard[] {
  const known = methods.length > 0 ? methods : KNOWN_METHODS;
  const rowOf = new Map<string, number>();
  const read: ReadStandard[] = [];
  for (const row of table.rows) {
    const number = toHalfWidth(textIn(row, 'number'));
    const earlier = rowOf.get(number);
    if (earlier !== undefined)
      faults.reject(row, 'number', 'number-twice', {
        zh: `与第 ${earlier} 行重复，请改为不同的序号`,
        en: `also stands in row ${earlier}; give each standard its own number`,
      });
    else if (number !== '') rowOf.set(number, row.rowNumber);
    const points = numberIn(row, 'points');
    if (points !== null && isNoMark(points)) faults.reject(row, 'points', 'points-form', NO_MARK);
    const named = parseMethods(textIn(row, 'methods'));
    const unknown = named.filter((method) => !known.includes(method));
    if (unknown.length > 0)
      faults.reject(row, 'methods', 'method-unknown', {
        zh: `不是本版本的测评方法（${known.join('、')}）`,
        en: `is no method of the edition (${known.join(', ')})`,
      });
    if (named.length > 6)
      faults.reject(row, 'methods', 'methods-many', { zh: '最多六种测评方法', en: 'names more than six methods' });
    if (faults.isRejected(row)) continue;
    read.push({ row, standard: standardOf(table, row, number, points ?? 0, named, unitOf) });
  }
  return read;
}

function standardOf(
  table: Table,
  row: TableRow,
  number: string,
  points: number,
  methods: readonly string[],
  unitOf: (text: string, role: DraftUnit['role']) => DraftUnit,
): DraftStandard {
  const dueText = textIn(row, 'due');
  const lead = parseUnitNames(textIn(row, 'lead')).map((text) => unitOf(text, 'lead'));
  const responsible = parseUnitNames(textIn(row, 'responsible')).map((text) => unitOf(text, 'responsible'));
  return {
    number,
    level: levelName(table, 'standard'),
    path: LEVELS.flatMap((key): DraftNode[] => {
      const text = textIn(row, key);
      if (text === '') return [];
      const { points: statedPoints, ...title } = parseTitle(text);
      return [{ level: levelName(table, key), ...title, statedPoints }];
    }),
    requirements: parseRequirements(textIn(row, 'standard')),
    methods,
    points: sumOf([points]),
    scoringRule: textIn(row, 'rule'),
    units: [...lead, ...responsible],
    dueText,
    dueDays: daysOf(dueText),
  };
}

/** A level is called as its column is: 测评项目 here, 一级指标 elsewhere. */
function levelName(table: Table, key: string): string {
  const column = table.layout.columns[key];
  return normaliseName((typeof column === 'number' && table.layout.titles[column]) || key);
}

/** The row says another total than its rows add up to. */
export function reportTotals(
  table: Table,
  faults: SheetFaults,
  read: readonly ReadStandard[],
): { stated: number; computed: number } | undefined {
  const computed = sumOf(read.map(({ standard }) => standard.points));
  const total = table.totals.at(-1);
  const stated = total && numberIn(total, 'points');
  if (!total || stated === null || stated === undefined) return undefined;
  if (hundredths(stated) !== hundredths(computed))
    faults.report(total, 'points', 'total-differs', {
      zh: `与各行分值之和 ${computed} 不一致，请核对`,
      en: `differs from the sum of the rows, ${computed}`,
    });
  return { stated, computed };
}

/** Points printed in a title that its rows do not add up to, reported at the first row below the title. */
export function reportTitles(
  faults: SheetFaults,
  read: readonly ReadStandard[],
): { level: string; title: string; stated: number; computed: number; depth: number }[] {
  const found = new Map<string, { row: TableRow; node: DraftNode; depth: number; points: number[] }>();
  for (const { row, standard } of read) {
    for (const [depth, node] of standard.path.entries()) {
      const key = JSON.stringify(standard.path.slice(0, depth + 1).map(({ title }) => title));
      const at = found.get(key) ?? { row, node, depth, points: [] };
      at.points.push(standard.points);
      found.set(key, at);
    }
  }
  return [...found.values()].flatMap(({ row, node, depth, points }) => {
    if (node.statedPoints === null) return [];
    const computed = sumOf(points);
    const key = LEVELS.filter((level) => cellText(row, level).trim() !== '')[depth];
    if (hundredths(computed) !== hundredths(node.statedPoints) && key)
      faults.report(row, key, 'title-points-differ', {
        zh: `标题中的分值 ${node.statedPoints} 与下属标准之和 ${computed} 不一致`,
        en: `states ${node.statedPoints} points, but its standards add up to ${computed}`,
      });
    return [
      {
        level: node.level,
        title: [node.number, node.title].filter((part) => part !== '').join(' '),
        stated: node.statedPoints,
        computed,
        depth,
      },
    ];
  });
}
