import type { TimeLimit } from '@chuangcheng/kit/working-time';
import type { Satisfaction } from './historic-case.ts';
import type { Recheck } from './recheck.ts';
import type { Source } from './source.ts';
import type { Stage } from './stage.ts';

/** The present state of a case file (案卷), as decisions look at it. */
export type CaseFile = {
  readonly id: string;
  readonly number: string;
  readonly source: Source;
  readonly stage: Stage;
  /** Null while nobody has said what kind of problem it is. */
  readonly categoryId: string | null;
  readonly conditionId: string | null;
  readonly responsibleUnitId: string | null;
  /** The unit that handled it last. */
  readonly handledByUnitId: string | null;
  readonly townUnitId: string | null;
  readonly villageUnitId: string | null;
  /** Units that take part in the repair (协办), their parts open or done. */
  readonly coUnitIds: readonly string[];
  readonly reportedAt: Date;
  readonly filedAt: Date | null;
  /** By when it is to be dispatched. */
  readonly dispatchDueAt: Date | null;
  /** When a unit was first made responsible. */
  readonly firstDispatchedAt: Date | null;
  /** To the present unit. */
  readonly dispatchedAt: Date | null;
  /** Arbitration gave it to another unit. */
  readonly redispatched: boolean;
  /** By when the present unit is to sign for it. */
  readonly responseDueAt: Date | null;
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
  /** The stage it was voided in. */
  readonly voidedFrom: Stage | null;
  /** The report it was split from. */
  readonly splitFrom: string | null;
  /** The closed case file whose problem came back. */
  readonly recursFrom: string | null;
  readonly recheckResult: Recheck | null;
  readonly recheckedAt: Date | null;
  readonly satisfaction: Satisfaction | null;
  readonly version: number;
};

/** What a move may change. */
export type CaseChange = Partial<
  Omit<
    CaseFile,
    | 'id'
    | 'number'
    | 'source'
    | 'version'
    | 'reportedAt'
    | 'townUnitId'
    | 'villageUnitId'
    | 'coUnitIds'
    | 'splitFrom'
    | 'recursFrom'
  >
>;

/** A time the clock stood: suspended, or contested and upheld. `until` is null while it does. */
export type Standstill = { readonly since: Date; readonly until: Date | null };
