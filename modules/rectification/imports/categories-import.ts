import { unitDirectory } from '@chuangcheng/modules/organisation';
import { type CalendarDay, keepCalendarDays, keptDays } from '@chuangcheng/platform/calendar';
import { importKind, type JudgedRow } from '@chuangcheng/platform/import';
import type { CellError, Table } from '@chuangcheng/platform/spreadsheet';
import { categoriesImport as endpoints } from '../contract/index.ts';
import { type CategorisedCondition, conditionKey, isSameCondition } from '../domain/category.ts';
import { keepCategories } from '../use-cases/keep-categories.ts';
import { proposeConditions } from '../use-cases/propose-conditions.ts';
import { CATEGORY_TABLES } from './category-columns.ts';
import { defaultUnits } from './match-default-units.ts';
import { readCalendar } from './read-calendar.ts';
import { readConditions } from './read-conditions.ts';
import { storedConditions } from './stored-conditions.ts';

type Plan = { readonly lines: readonly CategorisedCondition[]; readonly days: readonly CalendarDay[] };

/** 问题分类与时限.xlsx and files like it: categories with their filing conditions, and the county's calendar. */
export const categoriesImport = importKind<Plan>({
  room: 'rectification',
  kind: 'categories',
  endpoints,
  tables: CATEGORY_TABLES,
  async judge(scope, tables, answers) {
    const [directory, stored, kept] = await Promise.all([
      unitDirectory(scope),
      storedConditions(scope, undefined),
      keptDays.get(scope),
    ]);
    const units = defaultUnits(directory, answers);
    const { lines, faults } = tables['conditions']
      ? readConditions(tables['conditions'], units.unitIdOf)
      : { lines: [], faults: [] };
    const calendar = tables['calendar'] ? readCalendar(tables['calendar']) : { periods: [], faults: [], checks: [] };
    const keptOn = new Map(kept.map((one) => [one.day, `${one.kind} ${one.name}`]));
    return {
      tables: {
        conditions: judged(
          tables['conditions'],
          lines.map(({ row, line }): JudgedRow => {
            const before = stored.get(conditionKey(line));
            return { rowNumber: row.rowNumber, state: !before ? 'added' : isSameCondition(before, line) ? 'same' : 'changed' };
          }),
          faults,
        ),
        calendar: judged(
          tables['calendar'],
          calendar.periods.map(({ row, days }): JudgedRow => {
            const isKept = days.every((one) => keptOn.get(one.day) === `${one.kind} ${one.name}`);
            const isNew = days.every((one) => !keptOn.has(one.day));
            return { rowNumber: row.rowNumber, state: isKept ? 'same' : isNew ? 'added' : 'changed' };
          }),
          calendar.faults,
        ),
      },
      questions: units.questions(),
      checks: calendar.checks,
      plan: { lines: lines.map(({ line }) => line), days: calendar.periods.flatMap(({ days }) => days) },
    };
  },
  /** The calendar is the platform's and stored on its own, first: both are the same again when the rest has to be repeated. */
  async commit(scope, { lines, days }) {
    if (days.length > 0) await keepCalendarDays(scope, days);
    await keepCategories(scope, lines);
    await proposeConditions(scope);
  },
});

/** Rows with a fault are rejected, whoever found it. */
function judged(table: Table | undefined, rows: readonly JudgedRow[], faults: readonly CellError[]) {
  const seen = new Set(rows.map((row) => row.rowNumber));
  const bad = new Set([...(table?.errors ?? []), ...faults].map((fault) => fault.row));
  const rejected = [...bad].filter((row) => !seen.has(row)).map((rowNumber): JudgedRow => ({ rowNumber, state: 'rejected' }));
  return { rows: [...rows, ...rejected], faults };
}
