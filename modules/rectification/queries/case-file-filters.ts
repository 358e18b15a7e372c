import { instantOn, parseDay } from '@chuangcheng/kit/civil-day';
import type { Reader, TablesOf } from '@chuangcheng/platform/kernel';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { type Measure, OPEN_STAGES, type Source, type Stage } from '../domain/index.ts';
import { categoryDirectory } from './category-directory.ts';
import type { Scope } from '@chuangcheng/platform/kernel';

type CaseFiles = { visible_case_file: TablesOf<'rectification'>['rectification.case_file'] };
export type CaseReader = Pick<Reader<CaseFiles>, 'selectFrom' | 'selectNoFrom'>;
type CaseTables = { f: CaseFiles['visible_case_file'] };
export type CaseSelection<Columns = unknown> = SelectQueryBuilder<CaseTables, 'f', Columns>;

/** The filters of every list of case files; days are the county's, both included. */
export type CaseFilters = {
  readonly stage?: readonly Stage[] | undefined;
  readonly source?: readonly Source[] | undefined;
  readonly categoryId?: readonly string[] | undefined;
  readonly className?: string | undefined;
  readonly unitId?: readonly string[] | undefined;
  readonly townId?: readonly string[] | undefined;
  readonly siteId?: string | undefined;
  readonly open?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  readonly reportedFrom?: string | undefined;
  readonly reportedTo?: string | undefined;
  readonly closedFrom?: string | undefined;
  readonly closedTo?: string | undefined;
  readonly deadlineFrom?: string | undefined;
  readonly deadlineTo?: string | undefined;
  readonly measure?: Measure | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** Filters with all that a query needs to know of the county. */
export type ReadyFilters = CaseFilters & { readonly now: Date; readonly ofClass?: readonly string[] | undefined };

/** Looks up which categories a class has. */
export async function readyFilters(scope: Scope, filters: CaseFilters): Promise<ReadyFilters> {
  const now = scope.host.clock.now();
  if (filters.className === undefined) return { ...filters, now };
  const { categories } = await categoryDirectory(scope);
  return { ...filters, now, ofClass: categories.filter((one) => one.className === filters.className).map((one) => one.id) };
}

/**
 * The case files the actor may see and the filters leave. Stages stand in the text as they are: only then does a plan made once for
 * all units use the indexes of open case files.
 */
export function filtered(reader: CaseReader, filters: ReadyFilters): CaseSelection {
  const { stage, source, siteId, now } = filters;
  let rows: CaseSelection = reader.selectFrom('visible_case_file as f') as CaseSelection;
  if (stage?.length) rows = rows.where(inStages(stage));
  if (filters.open !== undefined) {
    rows = rows.where(filters.open ? inStages(OPEN_STAGES) : sql<boolean>`f.stage NOT IN (${literals(OPEN_STAGES)})`);
  }
  if (filters.overdue === true) rows = rows.where(inStages(['handling'])).where('f.deadline_at', '<', now);
  if (filters.overdue === false) rows = rows.where(sql<boolean>`NOT (f.stage = 'handling' AND f.deadline_at < ${now})`);
  if (source?.length) rows = rows.where(sql<boolean>`f.source IN (${literals(source)})`);
  if (filters.categoryId?.length) rows = rows.where(among('f.category_id', filters.categoryId));
  if (filters.ofClass) rows = rows.where(among('f.category_id', filters.ofClass));
  if (filters.unitId?.length) rows = rows.where(among('f.responsible_unit_id', filters.unitId));
  if (filters.townId?.length) rows = rows.where(among('f.town_unit_id', filters.townId));
  if (siteId !== undefined) rows = rows.where('f.site_id', '=', siteId);
  rows = within(rows, 'f.reported_at', filters.reportedFrom, filters.reportedTo);
  rows = within(rows, 'f.closed_at', filters.closedFrom, filters.closedTo);
  rows = within(rows, 'f.deadline_at', filters.deadlineFrom, filters.deadlineTo);
  return filters.measure ? counted(rows, filters.measure, filters) : rows;
}

/** What each measure counts, as `domain/measure.ts` says it. */
function counted(rows: CaseSelection, measure: Measure, { from, to, now }: ReadyFilters): CaseSelection {
  const valid = rows.where(sql<boolean>`f.stage NOT IN ('void', 'not-filed')`).where('f.responsible_unit_id', 'is not', null);
  switch (measure) {
    case 'filed':
      return within(valid.where('f.filed_at', 'is not', null), 'f.filed_at', from, to);
    case 'closed':
      return within(valid.where(inStages(['closed'])), 'f.filed_at', from, to);
    case 'due':
      return within(due(valid, now), 'f.first_deadline_at', from, to);
    case 'on-time':
      return within(due(valid, now), 'f.first_deadline_at', from, to).whereRef('f.completed_at', '<=', 'f.first_deadline_at');
    case 'completed':
      return within(valid.where('f.completed_at', 'is not', null), 'f.completed_at', from, to);
    case 'reworked':
      return within(valid.where('f.completed_at', 'is not', null), 'f.completed_at', from, to).where('f.rework_count', '>', 0);
  }
}

const due = (rows: CaseSelection, now: Date) =>
  rows.where(sql<boolean>`f.stage <> 'suspended'`).where('f.first_deadline_at', '<=', now);

type Moment = 'f.reported_at' | 'f.filed_at' | 'f.first_deadline_at' | 'f.deadline_at' | 'f.completed_at' | 'f.closed_at';

function within(rows: CaseSelection, column: Moment, from: string | undefined, to: string | undefined): CaseSelection {
  let result = rows;
  if (from) result = result.where(column, '>=', new Date(startOf(from, 0)));
  if (to) result = result.where(column, '<', new Date(startOf(to, 1)));
  return result;
}

/** Start of the county's day, or of one some days later. */
export function startOf(day: string, later: number): number {
  return instantOn((parseDay(day) ?? 0) + later);
}

function inStages(stages: readonly Stage[]): RawBuilder<boolean> {
  const [only, ...more] = stages;
  return more.length === 0 ? sql<boolean>`f.stage = ${sql.lit(only)}` : sql<boolean>`f.stage IN (${literals(stages)})`;
}

/** Only for words of the code itself, never for what somebody typed. */
const literals = (words: readonly (Stage | Source)[]) => sql.join(words.map((word) => sql.lit(word)));

/** One value is asked for as one: only then are the rows in the order of the index. */
function among(
  column: 'f.category_id' | 'f.responsible_unit_id' | 'f.town_unit_id',
  ids: readonly string[],
): RawBuilder<boolean> {
  return ids.length === 1
    ? sql<boolean>`${sql.ref(column)} = ${ids[0]}`
    : sql<boolean>`${sql.ref(column)} = ANY(${[...ids]}::uuid[])`;
}
