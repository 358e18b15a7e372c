import type { DirectorySite } from '@chuangcheng/modules/assessment';
import { isRefusal } from '@chuangcheng/platform/kernel';
import type { CellError, Table, TableRow } from '@chuangcheng/platform/spreadsheet';
import { ORIGIN_FIELDS, type OriginField, originFields, type Source } from '../domain/index.ts';
import { sourceOf } from '../domain/historic-case.ts';
import type { CategoryDirectory, DirectoryCategory } from '../queries/category-directory.ts';
import type { Place } from '../queries/place-of.ts';
import type { Registration } from '../use-cases/registration.ts';
import { type Fault, faultOf } from './read-history.ts';
import { registrationId } from './registration-id.ts';

/** What a row becomes. */
export type RegistrationDraft = {
  readonly row: number;
  readonly registration: Registration & { readonly reportedAt: string };
  readonly place: Place;
};

export type RegistrationNames = {
  readonly countyId: string;
  readonly categories: CategoryDirectory;
  readonly siteByCode: ReadonlyMap<string, DirectorySite>;
  readonly placeOf: (given: Pick<Registration, 'position' | 'siteId'>) => Promise<Place | { readonly ok: false }>;
  readonly now: Date;
};

/** More is no list somebody has written, and would call on every unit at once. */
export const MOST_ROWS = 5_000;
const [SHORTEST, LONGEST] = [4, 1000];

const textOf = (row: TableRow, key: string) => String(row.values[key] ?? '').trim();

/** Reads the rows of a sheet by themselves, whatever is stored already. */
export async function readRegistrations(
  table: Table,
  names: RegistrationNames,
): Promise<{ drafts: RegistrationDraft[]; faults: CellError[] }> {
  const broken = new Set(table.errors.map((error) => error.row));
  const faults: CellError[] = [];
  const drafts: RegistrationDraft[] = [];
  for (const [index, row] of table.rows.entries()) {
    const ofRow: CellError[] = [];
    const fault = faultOf(table, row, ofRow);
    if (index >= MOST_ROWS) {
      fault(
        'description',
        'too-many',
        `一次最多登记 ${MOST_ROWS} 个问题，请分成几份文件`,
        `at most ${MOST_ROWS} at once; split the file`,
      );
    }
    const draft = await draftOf(row, names, fault);
    faults.push(...ofRow);
    if (draft && ofRow.length === 0 && !broken.has(row.rowNumber)) drafts.push(draft);
  }
  return { drafts, faults };
}

async function draftOf(row: TableRow, names: RegistrationNames, fault: Fault): Promise<RegistrationDraft | undefined> {
  const source = sourceOf(textOf(row, 'source'));
  if (!source && textOf(row, 'source') !== '') fault('source', 'source-unknown', '不是已知的问题来源', 'is no known source');
  const kind = kindOf(row, names.categories, fault);
  const description = textOf(row, 'description');
  if (description !== '' && (description.length < SHORTEST || description.length > LONGEST)) {
    fault('description', 'length', `应为 ${SHORTEST} 至 ${LONGEST} 个字`, `must have ${SHORTEST} to ${LONGEST} characters`);
  }
  const where = whereOf(row, names, fault);
  const place = where && (await names.placeOf(where));
  const isNowhere = place !== undefined && isRefusal(place);
  if (isNowhere) fault('lng', 'outside-county', '坐标不在本县范围内，请核对', 'lies outside the county; check it');
  const reportedAt = row.values['reportedAt'];
  if (typeof reportedAt !== 'string') return undefined;
  const at = new Date(reportedAt);
  if (at > names.now) fault('reportedAt', 'in-future', '晚于现在，请核对', 'lies in the future; check it');
  if (!source || !kind || !where || !place || isNowhere) return undefined;
  return {
    row: row.rowNumber,
    place: place as Place,
    registration: {
      id: registrationId(names.countyId, at, row.values),
      source,
      ...kind,
      description,
      place: textOf(row, 'place').slice(0, 200),
      ...where,
      reportedAt,
      reportedBy: textOf(row, 'reportedBy').slice(0, 40),
      origin: originIn(source, textOf(row, 'reference')),
      photoIds: [],
    },
  };
}

/** The one thing the sheet has a column for goes to what the source is asked for first. */
function originIn(source: Source, reference: string): Readonly<Partial<Record<OriginField, string>>> {
  const first = ORIGIN_FIELDS.find((field) => originFields[source]?.[field]);
  return first && reference !== '' ? { [first]: reference.slice(0, 80) } : {};
}

function kindOf(row: TableRow, { categories }: CategoryDirectory, fault: Fault) {
  const [name, className] = [textOf(row, 'category'), textOf(row, 'className')];
  if (name === '') return undefined;
  const fits = (one: DirectoryCategory) =>
    one.active && (one.name === name || `${one.classCode}${one.code}` === name) && (!className || one.className === className);
  const found = categories.filter(fits);
  const [category] = found;
  if (!category) {
    fault('category', 'category-unknown', '不在问题分类中，请改为现行小类', 'is not among the categories; use a present one');
    return undefined;
  }
  if (found.length > 1) {
    const classes = found.map((one) => one.className).join('、');
    fault(
      'category',
      'category-several',
      `属于多个大类（${classes}），请填写大类`,
      `is in several classes (${classes}); name the class`,
    );
    return undefined;
  }
  const number = row.values['condition'];
  const condition = category.conditions.find((one) => one.active && one.number === number);
  if (typeof number === 'number' && !condition) {
    fault('condition', 'condition-unknown', '该小类没有此立案条件', 'the category has no such condition');
    return undefined;
  }
  return { categoryId: category.id, conditionId: condition?.id ?? null };
}

/** By numbers or by the code of a site; words alone are a place too, though not one on the map. */
function whereOf(row: TableRow, { siteByCode }: RegistrationNames, fault: Fault) {
  const code = textOf(row, 'site');
  const site = code === '' ? undefined : siteByCode.get(code);
  if (code !== '' && !site) {
    fault('site', 'site-unknown', '点位台账中没有此编号', 'is no site of the register');
    return undefined;
  }
  const [lng, lat] = [row.values['lng'], row.values['lat']];
  if (typeof lng === 'number' && typeof lat === 'number') return { siteId: site?.id ?? null, position: { lng, lat } };
  if (typeof lng === 'number' || typeof lat === 'number') {
    const missing = typeof lng === 'number' ? 'lat' : 'lng';
    fault(missing, 'position-missing', '经度、纬度须同时填写', 'longitude and latitude belong together');
    return undefined;
  }
  if (!site && textOf(row, 'place') === '') {
    fault('place', 'place-missing', '地点、坐标、点位编号至少填写一项', 'name a place, a position or a site');
    return undefined;
  }
  return { siteId: site?.id ?? null, position: null };
}
