import { accept, refuse } from '@chuangcheng/kit/decision';
import { type Ctx, isRefusal, type Scope, type Writer } from '@chuangcheng/platform/kernel';
import { type CaseFile, decideSplit, type MovePlan, type Origin } from '../domain/index.ts';
import { caseChanged } from '../events.ts';
import { mayRule } from '../policy.ts';
import { categoryDirectory } from '../queries/category-directory.ts';
import { placeOf } from '../queries/place-of.ts';
import { loadCase, saveMove } from '../store/case-file-store.ts';
import { insertCaseFile, type NewCaseFile } from '../store/new-case-file.ts';
import { command } from '../visibility.ts';
import { changeOf } from './move-case-file.ts';
import { nextCaseNumber } from './register-case-file.ts';
import { newCaseFileOf, registered, registeredNote, type Registration } from './registration.ts';

/** A part; one that names no place is where the report is. */
type Part = Pick<Registration, 'id' | 'categoryId' | 'description' | 'place' | 'position' | 'siteId' | 'photoIds'>;

type Input = {
  readonly id: string;
  readonly version: number;
  /** What stays with the report itself. */
  readonly description: string;
  readonly categoryId: string;
  readonly parts: readonly Part[];
};

type Numbered = Input & { readonly numbers: readonly string[] };

async function loadReport(tx: Writer<'rectification'>, input: Numbered, { scope }: Ctx) {
  const [state, report, photos, categories] = await Promise.all([
    loadCase(tx, input.id),
    tx
      .selectFrom('rectification.case_file')
      .select(['description', 'place', 'longitude', 'latitude', 'site_id', 'visit_id', 'reported_by', 'origin'])
      .where('id', '=', input.id)
      .executeTakeFirst(),
    tx.selectFrom('rectification.case_photo').select('file_id').where('case_id', '=', input.id).execute(),
    categoryDirectory(scope),
  ]);
  if (isRefusal(state)) return state;
  if (!report) return refuse('rectification/case-file-not-found');
  const position = report.longitude === null || report.latitude === null ? null : { lng: report.longitude, lat: report.latitude };
  const parts = await Promise.all(
    input.parts.map(async (part) => {
      const elsewhere = part.position !== null || part.siteId !== null;
      const where = elsewhere ? part : { position, siteId: report.site_id };
      return { ...part, siteId: where.siteId, place: part.place || report.place, found: await placeOf(scope, where) };
    }),
  );
  return { input, file: state.file, report, parts, photos: new Set(photos.map((photo) => photo.file_id)), categories };
}

const split = command({
  action: 'rectification.split',
  load: loadReport,
  rule: ({ actor }, { file }) => mayRule(actor, file),
  decide({ input, file, report, parts, photos, categories }, _input, { now }) {
    if (input.version !== file.version) return refuse('platform/changed-meanwhile');
    if (!categories.byId.has(input.categoryId)) return refuse('rectification/category-not-found');
    const { description, categoryId, numbers } = input;
    const decision = decideSplit(file, { description, was: report.description, categoryId, numbers });
    if (!decision.ok) return decision;
    const made: NewCaseFile[] = [];
    for (const [index, part] of parts.entries()) {
      if (isRefusal(part.found)) return part.found;
      if (part.photoIds.some((id) => !photos.has(id))) return refuse('rectification/photo-not-found');
      const registration: Registration = {
        ...part,
        source: file.source,
        conditionId: null,
        reportedAt: file.reportedAt.toISOString(),
        reportedBy: report.reported_by,
        origin: report.origin as Origin,
      };
      const known = { number: numbers[index] ?? '', categories, place: part.found, now, splitFrom: file };
      const one = newCaseFileOf(registration, known);
      if (!one.ok) return one;
      made.push({ ...one.value, visitId: report.visit_id });
    }
    return accept({ file, plan: decision.value, made });
  },
  async save(tx, { file, plan, made }: Plan, permit, ctx) {
    const version = await saveMove(tx, file, plan, permit, ctx);
    for (const one of made) await insertCaseFile(tx, one, permit, ctx);
    return { version, parts: made.map((one) => ({ id: one.file.id, number: one.file.number })) };
  },
  audit: ({ file, plan, made }: Plan) => [
    {
      subject: { kind: 'case-file', id: file.id },
      detail: { number: file.number, move: plan.move, from: file.stage, to: plan.change.stage, ...plan.detail },
    },
    ...made.map((one) => registeredNote(one.file)),
  ],
  events: ({ file, plan, made }: Plan) => [caseChanged(changeOf(file, plan)), ...made.map((one) => registered(one.file))],
});

type Plan = { readonly file: CaseFile; readonly plan: MovePlan; readonly made: readonly NewCaseFile[] };

/**
 * 拆分: the report stays the first of its parts, the others are registered beside it, each with the photos that show it. The report
 * keeps all of its photos as they arrived with it. Undone by voiding the parts.
 */
export async function splitCase(scope: Scope, input: Input) {
  const numbers: string[] = [];
  for (const _part of input.parts) numbers.push(await nextCaseNumber(scope));
  return split(scope, { ...input, numbers });
}
