import { normaliseName } from '@chuangcheng/kit/chinese-text';
import { type CellError, cellErrorWith, cellPlace, type Table, type TableRow } from '@chuangcheng/platform/spreadsheet';
import { type PostKind, type RosterPost, type RosterUnit, unitKindOf } from '../domain/index.ts';

export type ReadUnit = { readonly table: string; readonly row: TableRow; readonly unit: RosterUnit };
export type ReadRoster = { readonly units: readonly ReadUnit[]; readonly faults: Readonly<Record<string, CellError[]>> };
type Tables = Readonly<Record<string, Table | undefined>>;

const GROUP_SUFFIX = '700000';
const GROUP_NAME = '创建工作领导小组';

const textOf = (row: TableRow, key: string) => String(row.values[key] ?? '').trim();

/** Reads the tables of a roster into units, parents before children, with what is wrong by cell. */
export function readRoster(tables: Tables, countyCode: string, known: ReadonlySet<string>): ReadRoster {
  const faults: Record<string, CellError[]> = { group: [], bodies: [], county: [], towns: [], villages: [] };
  const drafts: { table: string; row: TableRow; unit: RosterUnit; parent: string }[] = [];
  const codes = new Set<string>();
  const fault = (key: string, row: TableRow, column: string, code: string, zh: string, en: string) => {
    const table = tables[key];
    if (table) faults[key]?.push(cellErrorWith(cellPlace(table.sheetName, table.layout, row, column), code, { zh, en }));
  };
  for (const key of ['bodies', 'county', 'towns', 'villages']) {
    for (const row of tables[key]?.rows ?? []) {
      const code = textOf(row, 'code');
      if (code === '' || textOf(row, 'name') === '') continue;
      if (!/^[0-9A-Z]{6,14}$/.test(code)) {
        fault(key, row, 'code', 'code-form', '应为 6 至 14 位数字或大写字母', 'must have 6 to 14 digits or capital letters');
        continue;
      }
      if (codes.has(code)) {
        fault(
          key,
          row,
          'code',
          'code-twice',
          '在文件中重复出现，请核对后只保留一处',
          'occurs twice in the file; keep one of them',
        );
        continue;
      }
      codes.add(code);
      drafts.push({
        table: key,
        row,
        unit: key === 'bodies' ? bodyOf(row, code, countyCode) : unitOf(row, code),
        parent: textOf(row, 'parent'),
      });
    }
  }
  const group = groupOf(tables['group'], countyCode);
  if (group) drafts.unshift({ table: 'group', row: group.row, unit: group.unit, parent: '' });
  const byName = new Map<string, string>();
  for (const { unit } of drafts)
    for (const name of [unit.name, ...unit.shortNames]) if (!byName.has(name)) byName.set(name, unit.code);
  if (group) byName.set('领导小组', group.unit.code);
  const units = drafts.flatMap(({ table, row, unit, parent }) => {
    const parentCode = parentOf(parent, unit, byName);
    if (parentCode === undefined && !known.has(parent)) {
      fault(
        table,
        row,
        'parent',
        'parent-unknown',
        '不是文件或系统中的单位，请先添加该单位',
        'is no unit of the file or the system; add it first',
      );
      return [];
    }
    return [{ table, row, unit: { ...unit, parentCode: parentCode ?? null } }];
  });
  return { units: parentsFirst(units), faults };
}

/** The county itself is not a unit: whoever stands directly below it has no unit above. */
function parentOf(parent: string, unit: RosterUnit, byName: ReadonlyMap<string, string>): string | null | undefined {
  if (parent === '' || /^[^市区]{1,8}(县|区|市|旗)$/.test(parent)) return null;
  const code = byName.get(parent) ?? byName.get(normaliseName(parent));
  return code === unit.code ? null : code;
}

function parentsFirst(units: readonly ReadUnit[]): ReadUnit[] {
  const byCode = new Map(units.map((one) => [one.unit.code, one]));
  const sorted: ReadUnit[] = [];
  const seen = new Set<string>();
  const place = (one: ReadUnit) => {
    if (seen.has(one.unit.code)) return;
    seen.add(one.unit.code);
    const parent = one.unit.parentCode && byCode.get(one.unit.parentCode);
    if (parent) place(parent);
    sorted.push(one);
  };
  for (const one of units) place(one);
  return sorted;
}

function shortNames(text: string): string[] {
  return text
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function unitOf(row: TableRow, code: string): RosterUnit {
  const category = textOf(row, 'category');
  const post = (kind: PostKind, key: string): RosterPost => ({
    kind,
    title: textOf(row, `${key}Title`),
    name: textOf(row, `${key}Name`),
    phone: textOf(row, `${key}Phone`),
  });
  return {
    code,
    name: textOf(row, 'name'),
    shortNames: shortNames(textOf(row, 'shortName')),
    kind: unitKindOf(category),
    category,
    parentCode: null,
    duties: '',
    posts: [post('main-leader', 'main'), post('leader-in-charge', 'charge'), post('liaison', 'liaison')].filter(
      (one) => one.name !== '',
    ),
  };
}

function bodyOf(row: TableRow, code: string, countyCode: string): RosterUnit {
  const name = textOf(row, 'name');
  const lead = textOf(row, 'lead');
  const posts: RosterPost[] = [
    { kind: 'main-leader', title: textOf(row, 'mainTitle'), name: textOf(row, 'mainName'), phone: '' },
    { kind: 'liaison', title: '联络员', name: textOf(row, 'liaisonName'), phone: textOf(row, 'liaisonPhone') },
  ];
  const duties = textOf(row, 'duties');
  const isOffice = code === `${countyCode}800000` || /创建办|办公室/.test(name);
  return {
    code,
    name,
    shortNames: shortNames(name.replace(/（.*）/, '')),
    kind: isOffice ? 'office' : 'working-group',
    category: isOffice ? '创建办' : '工作组',
    parentCode: null,
    duties: lead === '' ? duties : `${duties}（牵头单位：${lead}）`,
    posts: posts.filter((one) => one.name !== ''),
  };
}

function groupOf(table: Table | undefined, countyCode: string): { row: TableRow; unit: RosterUnit } | undefined {
  const row = table?.rows[0];
  if (!table || !row) return undefined;
  const posts = table.rows
    .filter((one) => textOf(one, 'name') !== '')
    .map((one): RosterPost => {
      const post = textOf(one, 'post');
      const kind: PostKind = post.includes('副组长') ? 'group-deputy' : post.includes('组长') ? 'group-leader' : 'group-member';
      return {
        kind,
        title: [post, textOf(one, 'title')].filter((part) => part !== '').join(' · '),
        name: textOf(one, 'name'),
        phone: textOf(one, 'phone'),
      };
    });
  const code = `${countyCode}${GROUP_SUFFIX}`;
  return {
    row,
    unit: {
      code,
      name: GROUP_NAME,
      shortNames: ['领导小组'],
      kind: 'leading-group',
      category: '领导小组',
      parentCode: null,
      duties: '',
      posts,
    },
  };
}
