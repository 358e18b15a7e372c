import type { Endpoint, EndpointInput, EndpointOutput } from '@chuangcheng/kit/endpoint';
import { send, type WireInput } from './send.ts';

export type CallOptions = { readonly signal?: AbortSignal };

/** The input of a call; endpoints without params, query and body need none. */
export type CallInput<E extends Endpoint> = unknown extends EndpointInput<E> ? undefined : EndpointInput<E>;

/**
 * Calls an endpoint of a contract. The answer is trusted to follow the contract: both come from one build, and
 * checking it again in the browser would only cost the reader's time.
 *
 * @throws ApiProblem when the server refuses, fails, or cannot be reached.
 */
export async function call<const E extends Endpoint>(
  target: E,
  ...[input, options]: undefined extends CallInput<E>
    ? [input?: CallInput<E>, options?: CallOptions]
    : [input: CallInput<E>, options?: CallOptions]
): Promise<EndpointOutput<E>> {
  const response = await send(target, (input ?? {}) as WireInput, options?.signal);
  if ('raw' in target.response) return (await response.blob()) as EndpointOutput<E>;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as EndpointOutput<E>;
}
