import type { TimeLimit } from '@chuangcheng/kit/working-time';
import type { Stage } from './stage.ts';

/** The present state of a case file (案卷), as decisions look at it. */
export type CaseFile = {
  readonly id: string;
  readonly number: string;
  readonly stage: Stage;
  /** Null while nobody has said what kind of problem it is. */
  readonly categoryId: string | null;
  readonly conditionId: string | null;
  readonly responsibleUnitId: string | null;
  /** The unit that handled it last. */
  readonly handledByUnitId: string | null;
  readonly townUnitId: string | null;
  readonly villageUnitId: string | null;
  readonly reportedAt: Date;
  readonly filedAt: Date | null;
  readonly dispatchedAt: Date | null;
  readonly acceptedAt: Date | null;
  /** Phase under way, from 1. */
  readonly phase: number;
  readonly phaseCount: number;
  /** Limit of the phase under way. */
  readonly limit: TimeLimit | null;
  /** Planned end of all phases at dispatch; counts for appraisal. */
  readonly firstDeadlineAt: Date | null;
  /** Of the phase under way, extensions included. */
  readonly deadlineAt: Date | null;
  /** When the present limit began to run, and when half and four fifths of it are used up. */
  readonly clockFrom: Date | null;
  readonly halfAt: Date | null;
  readonly warnAt: Date | null;
  readonly completedAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly closedAt: Date | null;
  readonly reworkCount: number;
  readonly contestCount: number;
  readonly dispatchIsFinal: boolean;
  /** The present deadline was granted on request. */
  readonly extended: boolean;
  readonly escalation: number;
  readonly mergedInto: string | null;
  readonly version: number;
};

/** What a move may change. */
export type CaseChange = Partial<Omit<CaseFile, 'id' | 'number' | 'version' | 'reportedAt' | 'townUnitId' | 'villageUnitId'>>;

/** A time the clock stood: suspended, or contested and upheld. `until` is null while it does. */
export type Standstill = { readonly since: Date; readonly until: Date | null };
