import { type CellError, cellErrorWith, cellPlace, type Table, type TableRow } from '@chuangcheng/platform/spreadsheet';
import type { RuleWords } from '../store/routing-store.ts';

/** What names in a sheet mean; nothing for a name nobody has, or that several have. */
export type RoutingNames = {
  readonly kind: (name: string) => Pick<RuleWords, 'categoryId' | 'ofClass'> | undefined;
  readonly siteType: (name: string) => string | undefined;
  readonly area: (name: string) => string | undefined;
  readonly unit: (name: string) => string | undefined;
};

export type ReadRule = { readonly row: TableRow; readonly words: RuleWords };

/** Empty, or said to be open. */
const isAny = (name: string): boolean => name === '' || name === '不限' || name === '—';

/** Reads 派遣规则: one rule a line, with what is wrong by cell. */
export function readRouting(table: Table, names: RoutingNames): { readonly rules: ReadRule[]; readonly faults: CellError[] } {
  const faults: CellError[] = [];
  const broken = new Set(table.errors.map((error) => error.row));
  const rules = table.rows.flatMap((row): ReadRule[] => {
    if (broken.has(row.rowNumber)) return [];
    const text = (key: string) => String(row.values[key] ?? '').trim();
    const fault = (column: string, code: string, zh: string, en: string): undefined => {
      faults.push(cellErrorWith(cellPlace(table.sheetName, table.layout, row, column), code, { zh, en }));
    };
    const named = <T>(column: string, find: (name: string) => T | undefined): T | null | undefined =>
      isAny(text(column))
        ? null
        : (find(text(column)) ??
          fault(column, 'name-unknown', '没有这个名称，或有多个同名', 'is no name here, or one of several'));
    const kind = named('kind', names.kind);
    const siteTypeId = named('siteType', names.siteType);
    const areaId = named('area', names.area);
    const unitId = named('unit', names.unit);
    if (kind === undefined || siteTypeId === undefined || areaId === undefined || !unitId) return [];
    const words: RuleWords = {
      categoryId: kind?.categoryId ?? null,
      ofClass: kind?.ofClass ?? null,
      siteTypeId,
      areaId,
      unitId,
      note: text('note').slice(0, 200),
      fromDay: text('fromDay'),
    };
    if (kind || siteTypeId || areaId) return [{ row, words }];
    fault('kind', 'rule-names-nothing', '类别、点位类型、区域至少填一项', 'names neither problem nor place');
    return [];
  });
  return { rules, faults };
}
