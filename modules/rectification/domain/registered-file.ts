import type { CaseFile } from './case-file.ts';

/** A registered case file without anything that comes later. */
export function registeredFile(
  given: Pick<
    CaseFile,
    'id' | 'number' | 'source' | 'categoryId' | 'conditionId' | 'townUnitId' | 'villageUnitId' | 'reportedAt'
  >,
  origin: Partial<Pick<CaseFile, 'splitFrom' | 'recursFrom'>> = {},
): CaseFile {
  return {
    ...given,
    stage: 'registered',
    responsibleUnitId: null,
    coUnitIds: [],
    handledByUnitId: null,
    filedAt: null,
    dispatchDueAt: null,
    firstDispatchedAt: null,
    dispatchedAt: null,
    redispatched: false,
    responseDueAt: null,
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
    voidedFrom: null,
    splitFrom: origin.splitFrom ?? null,
    recursFrom: origin.recursFrom ?? null,
    recheckResult: null,
    recheckedAt: null,
    satisfaction: null,
    version: 1,
  };
}
