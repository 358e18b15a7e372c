import { type Decision, refuse } from '@chuangcheng/kit/decision';
import {
  countedAs,
  type CaseFile,
  type Origin,
  type OriginField,
  originOf,
  registeredFile,
  type Source,
} from '../domain/index.ts';
import { caseChanged } from '../events.ts';
import type { CategoryDirectory } from '../queries/category-directory.ts';
import type { Place } from '../queries/place-of.ts';
import type { NewCaseFile } from '../store/new-case-file.ts';

/** What somebody says of a problem when it is registered. */
export type Registration = {
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
  readonly origin?: Readonly<Partial<Record<OriginField, string | undefined>>>;
  readonly photoIds: readonly string[];
};

type Known = {
  readonly number: string;
  readonly categories: CategoryDirectory;
  readonly place: Place;
  readonly now: Date;
  /** Further facts its history begins with, and the report it was split from. */
  readonly detail?: NewCaseFile['detail'];
  readonly splitFrom?: Pick<CaseFile, 'id' | 'number'>;
};

/** The case file a registration becomes. What is reported as of tomorrow was seen now at the latest. */
export function newCaseFileOf(registration: Registration, known: Known): Decision<NewCaseFile> {
  const { id, source, conditionId } = registration;
  const { number, categories, place, now, splitFrom } = known;
  const category = categories.byId.get(registration.categoryId);
  if (!category) return refuse('rectification/category-not-found');
  const condition = conditionId ? categories.conditionById.get(conditionId) : undefined;
  if (conditionId && condition?.categoryId !== category.id) return refuse('rectification/condition-not-found');
  const { townUnitId, villageUnitId } = place;
  const reportedAt = registration.reportedAt ? new Date(registration.reportedAt) : now;
  const origin: Origin = originOf(source, registration.origin ?? {});
  return {
    ok: true,
    value: {
      file: registeredFile(
        {
          id,
          number,
          source,
          categoryId: category.id,
          conditionId,
          townUnitId,
          villageUnitId,
          reportedAt: reportedAt > now ? now : reportedAt,
        },
        { splitFrom: splitFrom?.id ?? null },
      ),
      description: registration.description,
      place: registration.place || place.site?.name || '',
      position: place.position,
      gridCode: place.gridCode,
      siteId: registration.siteId,
      visitId: null,
      findingId: null,
      reportedBy: registration.reportedBy,
      origin,
      photoIds: registration.photoIds,
      detail: { source, category: category.name, splitFrom: splitFrom?.number, ...known.detail },
    },
  };
}

/** What others are told of a case file that came into being. */
export const registered = (file: CaseFile) =>
  caseChanged({
    caseId: file.id,
    number: file.number,
    move: 'register',
    version: file.version,
    stage: file.stage,
    unitId: null,
    before: null,
    after: countedAs(file),
  });

/** What is on the record of it. */
export const registeredNote = (file: CaseFile) => ({
  subject: { kind: 'case-file', id: file.id },
  detail: { number: file.number, source: file.source, categoryId: file.categoryId, splitFrom: file.splitFrom ?? undefined },
});
