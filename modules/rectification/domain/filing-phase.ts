import { parseTimeLimit, type TimeLimit } from '@chuangcheng/kit/working-time';

/** A part of the handling with a limit of its own, such as 围护 before 修复. */
export type Phase = { readonly name: string; readonly limit: TimeLimit };

/** Name of the only phase of an ordinary condition. */
export const HANDLING = '处置';

const PHASE_WORD = /^(?:应急)?(?:围护|警戒|抢修|修复|恢复|拆除|清理|补植|路面恢复|整理恢复|恢复路面|围护警示)$/;

/** Is the text of a condition nothing but the name of a phase (`修复`, `路面恢复`)? */
function isPhaseWord(text: string): boolean {
  return PHASE_WORD.test(text.replace(/\s/g, ''));
}

/**
 * The phases a 处置时限 cell names: one limit (`4个工作时`), or several with their names (`围护3紧急工作时；修复5工作日`, one per line or
 * joined by arrows, semicolons or 、). Undefined when any part cannot be understood.
 */
export function parsePhases(text: string): Phase[] | undefined {
  const parts = text
    .split(/[\n；;、，,]|->|→|=>/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const phases = parts.map((part) => phaseOf(part, parts.length === 1));
  return phases.length > 0 && phases.every((phase) => phase !== undefined) ? phases : undefined;
}

function phaseOf(text: string, isOnly: boolean): Phase | undefined {
  const [, name = '', rest = ''] = /^([^\d０-９]*?)[：:\s]*([\d０-９].*)$/u.exec(text) ?? [];
  const limit = parseTimeLimit(rest);
  const plain = name.replace(/[（(]$/, '').trim();
  if (!limit || (plain === '' && !isOnly)) return undefined;
  return { name: plain === '' ? HANDLING : plain, limit };
}

type Numbered = { readonly number: number; readonly text: string; readonly phases: readonly Phase[] };

/**
 * The phases a condition's handling runs through. A sheet that prints phases as conditions of their own (1 围护, 2 抢修, 3 路面恢复)
 * means one course of action: a condition goes on with the ones directly below it that are nothing but names of phases.
 */
export function courseOf(condition: Numbered, ofCategory: readonly Numbered[]): Phase[] {
  const own = isPhaseWord(condition.text) ? named(condition) : condition.phases;
  const course = [...own];
  for (let number = condition.number + 1; ; number += 1) {
    const next = ofCategory.find((one) => one.number === number);
    if (!next || !isPhaseWord(next.text)) return course;
    course.push(...named(next));
  }
}

function named({ text, phases }: Numbered): Phase[] {
  return phases.map((phase) => (phase.name === HANDLING ? { ...phase, name: text } : phase));
}
