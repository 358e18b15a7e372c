import { type Decision, type Refusal, refuse } from '@chuangcheng/kit/decision';
import type { CountyCalendar, TimeLimit } from '@chuangcheng/kit/working-time';
import type { CaseChange, CaseFile, Standstill } from './case-file.ts';
import type { Phase } from './filing-phase.ts';
import type { Recheck } from './recheck.ts';
import type { Stage } from './stage.ts';
import type { OrderColour } from './supervision-order.ts';
import { type Move, nextStage } from './transition.ts';
import type { Way } from './verification-task.ts';

/** What a decision may look at besides the case file. */
export type At = {
  readonly now: Date;
  readonly calendar: CountyCalendar;
  readonly standstills: readonly Standstill[];
  /** The extension that waits for an answer. */
  readonly extension: { readonly wantedUntil: Date } | null;
  /** The request for suspension that waits for an answer. */
  readonly suspension: SuspensionPlan | null;
  /** Units whose part in the repair is not done. */
  readonly openParts: readonly NamedUnit[];
};

/** Why a case file is to stand still, what is done meanwhile, and the day it is looked at again. */
export type SuspensionPlan = { readonly reason: string; readonly plan: string; readonly reviewOn: string | null };

/** What a unit contributes to a repair that another one leads. */
export type NewPart = { readonly unit: NamedUnit; readonly task: string };

/** A unit as histories name it. */
export type NamedUnit = { readonly id: string; readonly name: string };

/** What a history entry knows beyond who, when and which move; names and limits as they were at that moment. */
export type EventDetail = {
  readonly unit?: NamedUnit | undefined;
  readonly deadlineAt?: string | undefined;
  readonly limit?: TimeLimit | undefined;
  readonly phase?: string | undefined;
  readonly nextPhase?: string | undefined;
  readonly source?: string | undefined;
  readonly category?: string | undefined;
  readonly condition?: string | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly plan?: string | undefined;
  readonly wantedUntil?: string | undefined;
  readonly granted?: boolean | undefined;
  readonly count?: number | undefined;
  readonly late?: boolean | undefined;
  readonly merged?: string | undefined;
  /** Day a suspension is looked at again. */
  readonly reviewOn?: string | undefined;
  /** How a repair was verified, and what looking again found. */
  readonly way?: Way | undefined;
  readonly recheck?: Recheck | undefined;
  /** Number of the closed case file whose problem came back, and of the one opened for it. */
  readonly recursFrom?: string | undefined;
  readonly opened?: string | undefined;
  /** What a co-unit is to do, and who verifies. */
  readonly task?: string | undefined;
  readonly verifier?: string | undefined;
  /** Numbers of case files split off, the one it was split from, and what it said before. */
  readonly parts?: readonly string[] | undefined;
  readonly splitFrom?: string | undefined;
  readonly was?: string | undefined;
  /** Number and colour of a supervision order. */
  readonly order?: string | undefined;
  readonly colour?: OrderColour | undefined;
  /** File and row of an import. */
  readonly file?: string | undefined;
  readonly row?: number | undefined;
  /** How a route was found, step by step. */
  readonly why?: readonly { readonly zh: string; readonly en: string }[] | undefined;
};

/** What a move does, decided but not stored. */
export type MovePlan = {
  readonly move: Move;
  readonly change: CaseChange & { readonly stage: Stage };
  readonly detail: EventDetail;
  readonly standstill?:
    | {
        readonly open: 'suspended' | 'contested' | 'void';
        readonly reason: string;
        readonly plan: string | null;
        readonly reviewOn?: string | null;
      }
    | { readonly close: true };
  /** `lapse`: one that waits is answered by what happened. */
  readonly extension?:
    | { readonly ask: { readonly reason: string; readonly wantedUntil: Date } }
    | { readonly decide: { readonly granted: boolean; readonly answer: string } }
    | { readonly lapse: true };
  /** A request for suspension; it lapses with a request for an extension. */
  readonly suspension?:
    | { readonly ask: SuspensionPlan }
    | { readonly decide: { readonly granted: boolean; readonly answer: string } };
  /** Units that are to take part. */
  readonly parts?: readonly NewPart[];
  /** Verification is due, or its verdict is given. */
  readonly task?: { readonly dueAt: Date } | { readonly passed: boolean; readonly way: Way; readonly verdict: string };
  readonly recheck?: { readonly result: Recheck; readonly reason: string };
  /** Says less than before: parts of it went elsewhere. */
  readonly words?: { readonly description: string };
  /** An entry in the history of another case file, which does not move. */
  readonly beside?: {
    readonly caseId: string;
    readonly stage: Stage;
    readonly kind: 'merged-in' | 'merge-undone';
    readonly detail: EventDetail;
  };
  readonly photos?: { readonly moment: 'before' | 'after' | 'verification'; readonly ids: readonly string[] };
};

export type MoveDecision = Decision<MovePlan>;

/** The filing condition as moves look at it. */
export type FiledUnder = {
  readonly id: string;
  readonly categoryId: string;
  readonly text: string;
  readonly phases: readonly Phase[];
  /** How long verifying may take. */
  readonly verificationLimit?: TimeLimit | null;
};

/** The stage after the move, or why it is not possible now. */
export function stageAfter(
  file: Pick<CaseFile, 'stage' | 'voidedFrom'>,
  move: Move,
): Stage | Refusal<'rectification/move-not-possible'> {
  return nextStage(file, move) ?? refuse('rectification/move-not-possible');
}
