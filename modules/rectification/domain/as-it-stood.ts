import type { Countable } from './counted-as.ts';
import type { Stage } from './stage.ts';

/**
 * An imported case file as its own moments say it stood before `until`: what came later is left out. Null when it was not reported
 * yet. A case file of the product has its history instead.
 */
export function asItStood(file: Countable, until: Date): Countable | null {
  if (file.reportedAt >= until) return null;
  const then = (at: Date | null) => (at && at < until ? at : null);
  const moments = {
    filedAt: then(file.filedAt),
    firstDispatchedAt: then(file.firstDispatchedAt),
    completedAt: then(file.completedAt),
    closedAt: then(file.closedAt),
  };
  const { firstDispatchedAt, closedAt } = moments;
  const isWhole = moments.closedAt === file.closedAt && moments.completedAt === file.completedAt;
  return {
    ...file,
    ...moments,
    stage: isWhole && firstDispatchedAt === file.firstDispatchedAt ? file.stage : stageAt(file.stage, moments),
    // Whose it is was known from the dispatch on, and so was until when.
    responsibleUnitId: firstDispatchedAt ? file.responsibleUnitId : null,
    firstDeadlineAt: firstDispatchedAt || file.firstDispatchedAt === null ? file.firstDeadlineAt : null,
    satisfaction: closedAt ? file.satisfaction : null,
  };
}

type Moments = Pick<Countable, 'filedAt' | 'firstDispatchedAt' | 'completedAt' | 'closedAt'>;

function stageAt(last: Stage, { filedAt, firstDispatchedAt, completedAt, closedAt }: Moments): Stage {
  if (closedAt) return 'closed';
  if (completedAt) return 'verifying';
  if (firstDispatchedAt) return 'handling';
  if (filedAt) return 'filed';
  return last === 'not-filed' ? 'not-filed' : 'registered';
}
