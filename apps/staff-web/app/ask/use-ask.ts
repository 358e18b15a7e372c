import { call, type CallInput } from '@chuangcheng/api-client';
import type { Endpoint, EndpointOutput } from '@chuangcheng/kit/endpoint';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';

export type AskOptions = {
  /** False while the question cannot be asked yet. */
  readonly enabled?: boolean;
  /** Shows the former answer while a changed question is on its way. */
  readonly keep?: boolean;
  /** Milliseconds after which it is asked again by itself. */
  readonly every?: number;
};

/** Asks an endpoint and keeps the answer current. The query key is the endpoint's id, then the input. */
export function useAsk<const E extends Endpoint>(
  endpoint: E,
  ...[input, options]: undefined extends CallInput<E>
    ? [input?: CallInput<E>, options?: AskOptions]
    : [input: CallInput<E>, options?: AskOptions]
): UseQueryResult<EndpointOutput<E>> {
  return useQuery({
    queryKey: [endpoint.id, input ?? null],
    queryFn: ({ signal }) => (call as AnyCall)(endpoint, input, { signal }) as Promise<EndpointOutput<E>>,
    enabled: options?.enabled ?? true,
    ...(options?.keep && { placeholderData: keepPreviousData }),
    ...(options?.every && { refetchInterval: options.every }),
  }) as UseQueryResult<EndpointOutput<E>>;
}

type AnyCall = (endpoint: Endpoint, input: unknown, options: { signal: AbortSignal }) => Promise<unknown>;
