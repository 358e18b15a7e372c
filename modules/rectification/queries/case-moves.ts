import type { Refusal } from '@chuangcheng/kit/decision';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type Actor, mayBegin } from '@chuangcheng/platform/kernel';
import { type CaseFile, type CasePart, type Move, nextStage, TRANSITIONS } from '../domain/index.ts';
import { MOVE_ACTIONS, mayGiveVerdict, mayMove } from '../policy.ts';
import { rectificationProblems } from '../rectification-problems.ts';

/** What else decides whether a move is possible now. */
type Given = {
  readonly extensionAsked: boolean;
  readonly suspensionAsked: boolean;
  readonly openParts: readonly CasePart[];
  readonly verifierId: string | null;
  readonly now: Date;
};

const VERDICTS: readonly Move[] = ['pass', 'rework'];

export type OfferedMove = { readonly move: Move; readonly allowed: boolean; readonly reason: Bilingual | null };

/**
 * What the actor may do to a case file now: the table says which moves there are, the roles which are theirs, the rules of the case
 * whether they may. A move the rules forbid is named with its reason; one that is nobody's or not theirs is not named.
 */
export function offeredMoves(actor: Actor, file: CaseFile, given: Given): OfferedMove[] {
  return (Object.keys(TRANSITIONS) as Move[])
    .filter((move) => nextStage(file, move) !== undefined && fits(file, move, given))
    .filter((move) => mayBegin(actor, MOVE_ACTIONS[move]))
    .map((move) => {
      const allowed = VERDICTS.includes(move) ? mayGiveVerdict(actor, file, given.verifierId) : mayMove(actor, move, file);
      const refusal = allowed === true ? stateRefusal(file, move, given) : allowed;
      return { move, allowed: refusal === undefined, reason: refusal ? titleOf(refusal) : null };
    });
}

/** Of two moves that lead on from one stage only one fits; an extension is answered only when it was asked for. */
function fits(file: CaseFile, move: Move, { extensionAsked, suspensionAsked }: Given): boolean {
  const inEarlierPhase = file.phase < file.phaseCount;
  if (move === 'report-phase') return inEarlierPhase;
  if (move === 'report') return !inEarlierPhase;
  if (move === 'accept') return file.acceptedAt === null;
  if (move === 'refuse-suspension') return suspensionAsked;
  if (move === 'recheck') return file.recheckResult === null;
  // Follows from what a re-check found, in the same moment.
  if (move === 'reopen') return false;
  return move !== 'decide-extension' || extensionAsked;
}

function stateRefusal(file: CaseFile, move: Move, given: Given): Pick<Refusal, 'code' | 'values'> | undefined {
  const { extensionAsked, suspensionAsked, openParts, now } = given;
  if (move === 'contest' && (file.contestCount > 0 || file.dispatchIsFinal)) return { code: 'rectification/contested-before' };
  if (move === 'report' && openParts.length > 0) {
    return { code: 'rectification/part-open', values: { units: openParts.map(({ unit }) => unit.name).join('、') } };
  }
  if (move === 'ask-suspension' && suspensionAsked) return { code: 'rectification/suspension-asked' };
  if (move !== 'ask-extension') return undefined;
  if (extensionAsked || file.extended) return { code: 'rectification/extension-asked' };
  return file.deadlineAt === null || now > file.deadlineAt ? { code: 'rectification/extension-too-late' } : undefined;
}

function titleOf({ code, values = {} }: Pick<Refusal, 'code' | 'values'>): Bilingual {
  const { zh, en } = rectificationProblems[code as keyof typeof rectificationProblems].title;
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return { zh: filled(zh), en: filled(en) };
}
