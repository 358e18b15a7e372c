import type { TimeLimit } from '@chuangcheng/kit/working-time';
import type { Satisfaction } from './historic-case.ts';
import type { Source } from './source.ts';
import type { Stage } from './stage.ts';

/** A case of an earlier system as it will be stored. Times are ISO with the county's offset, as printed. */
export type HistoricDraft = {
  /** Of the whole row as printed: tells whether a later file says anything new. */
  readonly fingerprint: string;
  readonly row: number;
  /** The case file it replaces; none when it is new. */
  readonly id: string | null;
  readonly number: string;
  readonly source: Source;
  readonly stage: Stage;
  readonly extended: boolean;
  readonly categoryId: string;
  readonly conditionId: string | null;
  readonly description: string;
  readonly place: string;
  readonly position: { readonly lng: number; readonly lat: number };
  readonly townUnitId: string | null;
  readonly villageUnitId: string | null;
  readonly gridCode: string | null;
  readonly responsibleUnitId: string | null;
  readonly reportedAt: string;
  readonly filedAt: string | null;
  readonly dispatchedAt: string | null;
  readonly limit: TimeLimit | null;
  readonly deadlineAt: string | null;
  readonly completedAt: string | null;
  readonly verifiedAt: string | null;
  readonly closedAt: string | null;
  readonly satisfaction: Satisfaction | null;
  readonly reworkCount: number;
};
