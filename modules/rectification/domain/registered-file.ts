import type { CaseFile } from './case-file.ts';

/** A registered case file without anything that comes later. */
export function registeredFile(
  given: Pick<CaseFile, 'id' | 'number' | 'categoryId' | 'conditionId' | 'townUnitId' | 'villageUnitId' | 'reportedAt'>,
): CaseFile {
  return {
    ...given,
    stage: 'registered',
    responsibleUnitId: null,
    handledByUnitId: null,
    filedAt: null,
    dispatchedAt: null,
    acceptedAt: null,
    phase: 1,
    phaseCount: 1,
    limit: null,
    firstDeadlineAt: null,
    deadlineAt: null,
    clockFrom: null,
    halfAt: null,
    warnAt: null,
    completedAt: null,
    verifiedAt: null,
    closedAt: null,
    reworkCount: 0,
    contestCount: 0,
    dispatchIsFinal: false,
    extended: false,
    escalation: 0,
    mergedInto: null,
    version: 1,
  };
}
