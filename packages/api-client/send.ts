import type { Endpoint } from '@chuangcheng/kit/endpoint';
import { networkProblem, readProblem } from './read-problem.ts';
import { requestHeaders } from './request-headers.ts';
import { type QueryValue, requestUrl } from './request-url.ts';
import { announceSessionEnded } from './session-ended.ts';

/** An input without its endpoint's types, as it goes over the wire. */
export type WireInput = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
};

/**
 * Sends one request and returns the successful answer.
 *
 * @throws ApiProblem on any other answer, or when none arrives; an aborted request rethrows its `AbortError`.
 */
export async function send(target: Endpoint, input: WireInput, signal: AbortSignal | undefined): Promise<Response> {
  const headers = requestHeaders(target.method, document.cookie);
  const init: RequestInit = { method: target.method, headers, credentials: 'same-origin', signal: signal ?? null };
  if (input.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(input.body);
  }
  const response = await fetch(requestUrl(target.path, input), init).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw networkProblem(cause);
  });
  if (response.ok) return response;
  if (response.status === 401) announceSessionEnded();
  throw readProblem(response.status, await response.text(), response.headers.get('x-request-id'));
}
