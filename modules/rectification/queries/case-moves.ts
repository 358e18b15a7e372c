import type { Refusal } from '@chuangcheng/kit/decision';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type Actor, mayBegin } from '@chuangcheng/platform/kernel';
import { type CaseFile, type Move, nextStage, TRANSITIONS } from '../domain/index.ts';
import { MOVE_ACTIONS, mayMove } from '../policy.ts';
import { rectificationProblems } from '../rectification-problems.ts';

export type OfferedMove = { readonly move: Move; readonly allowed: boolean; readonly reason: Bilingual | null };

/**
 * What the actor may do to a case file now: the table says which moves there are, the roles which are theirs, the rules of the case
 * whether they may. A move the rules forbid is named with its reason; one that is nobody's or not theirs is not named.
 */
export function offeredMoves(actor: Actor, file: CaseFile, extensionAsked: boolean, now: Date): OfferedMove[] {
  return (Object.keys(TRANSITIONS) as Move[])
    .filter((move) => nextStage(file, move) !== undefined && fits(file, move, extensionAsked))
    .filter((move) => mayBegin(actor, MOVE_ACTIONS[move]))
    .map((move) => {
      const allowed = mayMove(actor, move, file);
      const refusal = allowed === true ? stateRefusal(file, move, extensionAsked, now) : allowed;
      return { move, allowed: refusal === undefined, reason: refusal ? titleOf(refusal.code) : null };
    });
}

/** Of two moves that lead on from one stage only one fits; an extension is answered only when it was asked for. */
function fits(file: CaseFile, move: Move, extensionAsked: boolean): boolean {
  const inEarlierPhase = file.phase < file.phaseCount;
  if (move === 'report-phase') return inEarlierPhase;
  if (move === 'report') return !inEarlierPhase;
  if (move === 'accept') return file.acceptedAt === null;
  return move !== 'decide-extension' || extensionAsked;
}

function stateRefusal(file: CaseFile, move: Move, extensionAsked: boolean, now: Date): Pick<Refusal, 'code'> | undefined {
  if (move === 'contest' && (file.contestCount > 0 || file.dispatchIsFinal)) return { code: 'rectification/contested-before' };
  if (move !== 'ask-extension') return undefined;
  if (extensionAsked || file.extended) return { code: 'rectification/extension-asked' };
  return file.deadlineAt === null || now > file.deadlineAt ? { code: 'rectification/extension-too-late' } : undefined;
}

const titleOf = (code: string) => rectificationProblems[code as keyof typeof rectificationProblems].title;
