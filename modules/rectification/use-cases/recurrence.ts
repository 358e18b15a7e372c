import type { CountyCalendar } from '@chuangcheng/kit/working-time';
import { type CaseFile, type FiledUnder, type MovePlan, type NamedUnit, registeredFile, settleFinding } from '../domain/index.ts';
import type { NewCaseFile } from '../store/new-case-file.ts';
import type { Report } from '../store/recheck-store.ts';

/** A problem that came back: a new case file beside the closed one, as far as it goes by itself. */
export type Recurrence = {
  readonly opened: NewCaseFile;
  readonly steps: readonly { readonly before: CaseFile; readonly plan: MovePlan }[];
};

type Relapse = {
  readonly file: CaseFile;
  readonly report: Report;
  readonly condition: FiledUnder | undefined;
  /** The unit that handled it. */
  readonly route: NamedUnit | undefined;
  readonly at: { readonly now: Date; readonly calendar: CountyCalendar };
  readonly id: string;
  readonly number: string;
  readonly photoIds: readonly string[];
};

/** Where and what the old one was, found by a check today, filed and dispatched to the unit that handled it. */
export function recurrenceOf({ file, report, condition, route, at, id, number, photoIds }: Relapse): Recurrence {
  const given = {
    id,
    number,
    source: 'inspection',
    categoryId: file.categoryId,
    conditionId: file.conditionId,
    townUnitId: file.townUnitId,
    villageUnitId: file.villageUnitId,
    reportedAt: at.now,
  } as const;
  const first = registeredFile(given, { recursFrom: file.id });
  const why = {
    zh: `${file.number} 的问题反弹，由原处置单位处置`,
    en: `The problem of ${file.number} is back: to the unit that handled it`,
  };
  const { steps } = settleFinding(first, condition, route && { unit: route, why: [why] }, at.now, at.calendar);
  return {
    opened: {
      file: first,
      ...report,
      visitId: null,
      findingId: null,
      photoIds,
      detail: { source: given.source, recursFrom: file.number },
    },
    steps,
  };
}
