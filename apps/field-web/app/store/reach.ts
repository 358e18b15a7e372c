import { ApiProblem } from '@chuangcheng/api-client';

let reached = true;
const listeners = new Set<() => void>();

/** Notes whether the server answered: a phone may have a network that leads nowhere. */
export function noteReach(problem?: unknown): void {
  const now = !(problem instanceof ApiProblem && problem.status === 0);
  if (now === reached) return;
  reached = now;
  for (const listener of listeners) listener();
}

export const wasReached = (): boolean => reached;

export function onReachChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
