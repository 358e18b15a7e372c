import type { EventDraft } from '@chuangcheng/platform/kernel';
import type { CountedAs, Move, Stage } from './domain/index.ts';

/** A case file was registered, moved, or found again. */
export const CASE_CHANGED = 'rectification.case-changed';

export type CaseChanged = {
  readonly caseId: string;
  readonly number: string;
  readonly move: 'register' | Move | 'found-again';
  /** After it. */
  readonly version: number;
  readonly stage: Stage;
  readonly unitId: string | null;
  /** How it counted before and counts now, for who keeps figures. */
  readonly before: CountedAs | null;
  readonly after: CountedAs;
};

export function caseChanged(payload: CaseChanged): EventDraft {
  return { topic: CASE_CHANGED, payload };
}
