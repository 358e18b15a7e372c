import { refuse } from '@chuangcheng/kit/decision';
import { missingPhotos } from '@chuangcheng/platform/files';
import { isRefusal, nextNumber, type Scope } from '@chuangcheng/platform/kernel';
import { caseNumber, countedNow, numberSeries, registeredFile, type Source } from '../domain/index.ts';
import { caseChanged } from '../events.ts';
import { categoryDirectory } from '../queries/category-directory.ts';
import { placeOf } from '../queries/place-of.ts';
import { insertCaseFile } from '../store/new-case-file.ts';
import { command } from '../visibility.ts';

type Registration = {
  readonly id: string;
  readonly source: Source;
  readonly categoryId: string;
  readonly conditionId: string | null;
  readonly description: string;
  readonly place: string;
  readonly position: { readonly lng: number; readonly lat: number } | null;
  readonly siteId: string | null;
  readonly reportedAt?: string | undefined;
  readonly reportedBy: string;
  readonly photoIds: readonly string[];
};

const register = command({
  action: 'rectification.register',
  async load(tx, input: { registration: Registration; number: string }, { scope }) {
    const { id, position, siteId, photoIds } = input.registration;
    const [stored, categories, place, missing] = await Promise.all([
      tx.selectFrom('rectification.case_file').select(['id', 'number']).where('id', '=', id).executeTakeFirst(),
      categoryDirectory(scope),
      placeOf(scope, { position, siteId }),
      missingPhotos(scope, photoIds),
    ]);
    return { ...input, stored, categories, place: { found: place }, missing };
  },
  rule: 'role-is-enough',
  replay: ({ stored }) => stored,
  decide({ registration, number, categories, place: { found: place }, missing }, _input, { now }) {
    const category = categories.byId.get(registration.categoryId);
    if (!category) return refuse('rectification/category-not-found');
    const { conditionId } = registration;
    const condition = conditionId ? categories.conditionById.get(conditionId) : undefined;
    if (conditionId && condition?.categoryId !== category.id) return refuse('rectification/condition-not-found');
    if (isRefusal(place)) return place;
    if (missing.length > 0) return refuse('rectification/photo-not-found');
    const reportedAt = registration.reportedAt ? new Date(registration.reportedAt) : now;
    const { townUnitId, villageUnitId } = place;
    return {
      ok: true,
      value: {
        ...registration,
        // What is reported as of tomorrow was seen now at the latest.
        file: registeredFile({
          id: registration.id,
          number,
          source: registration.source,
          categoryId: category.id,
          conditionId,
          townUnitId,
          villageUnitId,
          reportedAt: reportedAt > now ? now : reportedAt,
        }),
        position: place.position,
        gridCode: place.gridCode,
        place: registration.place || place.site?.name || '',
        visitId: null,
        findingId: null,
        detail: { source: registration.source, category: category.name },
      },
    };
  },
  async save(tx, plan, permit, ctx) {
    await insertCaseFile(tx, plan, permit, ctx);
    return { id: plan.file.id, number: plan.file.number };
  },
  audit: ({ file, source }) => ({
    subject: { kind: 'case-file', id: file.id },
    detail: { number: file.number, source, categoryId: file.categoryId },
  }),
  events: ({ file }) => [
    caseChanged({
      caseId: file.id,
      number: file.number,
      move: 'register',
      version: file.version,
      stage: 'registered',
      unitId: null,
      before: null,
      after: countedNow(file),
    }),
  ],
});

/** 登记. Sending the same one again answers with what was stored first. */
export async function registerCaseFile(scope: Scope, registration: Registration): Promise<{ id: string; number: string }> {
  const { host, actor } = scope;
  const now = host.clock.now();
  // Before the transaction: a number taken inside it could wait for a connection that waits for the transaction.
  const ordinal = await nextNumber(host, actor.countyId, numberSeries(now));
  return register(scope, { registration, number: caseNumber(now, ordinal) });
}
