import type { CaseFile } from './case-file.ts';

/** Warnings of a deadline, by what of the limit is used up. */
export const LEVELS = [
  { level: 1, percent: 50 },
  { level: 2, percent: 80 },
  { level: 3, percent: 100 },
] as const;
export type Level = (typeof LEVELS)[number];

/** What passed longer ago than this when it is first looked at is no news: it is marked and nobody is told. */
const NEWS_MS = 3 * 24 * 3_600_000;

type Running = Pick<CaseFile, 'halfAt' | 'warnAt' | 'deadlineAt' | 'escalation'>;

/**
 * The warning a running limit deserves at `now`: the highest it has reached and not had. `isNews` is false when it was reached days
 * ago, such as for case files that were imported overdue.
 */
export function warningDue(file: Running, now: Date): (Level & { readonly isNews: boolean }) | undefined {
  const reachedAt = [file.halfAt, file.warnAt, file.deadlineAt];
  const level = LEVELS.findLast(({ level }) => {
    const at = reachedAt[level - 1];
    return at !== null && at !== undefined && at <= now;
  });
  if (!level || level.level <= file.escalation) return undefined;
  const at = reachedAt[level.level - 1] ?? now;
  return { ...level, isNews: now.getTime() - at.getTime() <= NEWS_MS };
}
