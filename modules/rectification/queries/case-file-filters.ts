import { instantOn, parseDay } from '@chuangcheng/kit/civil-day';
import type { Reader, TablesOf } from '@chuangcheng/platform/kernel';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Satisfaction } from '../domain/historic-case.ts';
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
function counted(all: CaseSelection, measure: Measure, { from, to, now }: ReadyFilters): CaseSelection {
  if (measure === 'registered') return within(all.where(sql<boolean>`f.stage <> 'void'`), 'f.reported_at', from, to);
  const rows = all.where(sql<boolean>`f.stage NOT IN ('void', 'not-filed')`);
  const on = (moment: Moment) => within(rows.where(moment, 'is not', null), moment, from, to);
  const due = () =>
    within(rows.where(sql<boolean>`f.stage <> 'suspended'`), 'f.first_deadline_at', from, to).where(
      'f.first_deadline_at',
      '<=',
      now,
    );
  const toRespond = () => on('f.response_due_at').where('f.response_due_at', '<=', now);
  const rated = (words: readonly Satisfaction[]) => on('f.closed_at').where(sql<boolean>`f.satisfaction IN (${literals(words)})`);
  switch (measure) {
    case 'registered-filed':
      return on('f.reported_at').where('f.filed_at', 'is not', null);
    case 'filed':
      return on('f.filed_at');
    case 'closed':
      return on('f.filed_at').where(inStages(['closed']));
    case 'dispatched':
      return on('f.first_dispatched_at');
    case 'dispatched-right':
      return on('f.first_dispatched_at').where('f.redispatched', '=', false);
    case 'dispatched-in-time':
      return on('f.first_dispatched_at').whereRef('f.first_dispatched_at', '<=', 'f.dispatch_due_at');
    case 'to-respond':
      return toRespond();
    case 'responded':
      return toRespond().whereRef('f.accepted_at', '<=', 'f.response_due_at');
    case 'due':
      return due();
    case 'on-time':
      return due().whereRef('f.completed_at', '<=', 'f.first_deadline_at');
    case 'unhandled':
      return due().where('f.completed_at', 'is', null).where(sql<boolean>`f.stage NOT IN ('verified', 'closed')`);
    case 'resolved':
      return due().where(inStages(['verified', 'closed']));
    case 'completed':
      return on('f.completed_at');
    case 'reworked':
      return on('f.completed_at').where('f.rework_count', '>', 0);
    case 'rated':
      return rated(['satisfied', 'fair', 'dissatisfied']);
    case 'satisfied':
      return rated(['satisfied', 'fair']);
    case 'rechecked':
      return on('f.rechecked_at');
    case 'relapsed':
    case 'false':
      return on('f.rechecked_at').where('f.recheck_result', '=', measure);
  }
}

type Moment =
  | 'f.reported_at'
  | 'f.filed_at'
  | 'f.first_dispatched_at'
  | 'f.response_due_at'
  | 'f.first_deadline_at'
  | 'f.completed_at'
  | 'f.closed_at'
  | 'f.deadline_at'
  | 'f.rechecked_at';

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
const literals = (words: readonly (Stage | Source | Satisfaction)[]) => sql.join(words.map((word) => sql.lit(word)));

/** One value is asked for as one: only then are the rows in the order of the index. */
function among(
  column: 'f.category_id' | 'f.responsible_unit_id' | 'f.town_unit_id',
  ids: readonly string[],
): RawBuilder<boolean> {
  return ids.length === 1
    ? sql<boolean>`${sql.ref(column)} = ${ids[0]}`
    : sql<boolean>`${sql.ref(column)} = ANY(${[...ids]}::uuid[])`;
}
