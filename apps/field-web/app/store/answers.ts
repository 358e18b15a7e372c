import { call } from '@chuangcheng/api-client';
import type { Endpoint, EndpointOutput } from '@chuangcheng/kit/endpoint';
import { phone } from './phone.ts';
import { noteReach } from './reach.ts';

export const questionOf = (endpoint: Endpoint, input: unknown): string => `${endpoint.id} ${JSON.stringify(input ?? null)}`;

/** Asks the server and keeps the answer on the phone. */
export async function fetchAnswer<const E extends Endpoint>(
  accountId: string,
  endpoint: E,
  input?: unknown,
): Promise<EndpointOutput<E>> {
  const answer = await (call as AnyCall)(endpoint, input).catch((problem: unknown) => {
    noteReach(problem);
    throw problem;
  });
  noteReach();
  await phone.answers.put({ accountId, question: questionOf(endpoint, input), answer, at: Date.now() });
  return answer as EndpointOutput<E>;
}

type AnyCall = (endpoint: Endpoint, input: unknown) => Promise<unknown>;

const listeners = new Set<() => void>();

/** Asks everything on the screen again, because something was sent or the language changed. */
export function askAgain(): void {
  for (const listener of listeners) listener();
}

/** Calls back when answers should be asked for again: after a change, or when the network is back. */
export function onAskAgain(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('online', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('online', listener);
  };
}
