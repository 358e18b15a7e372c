import { call, type CallInput } from '@chuangcheng/api-client';
import type { Endpoint, EndpointOutput } from '@chuangcheng/kit/endpoint';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';

export type SendOptions<E extends Endpoint> = {
  /** Said when it is done, such as 已派遣给城管执法局. */
  readonly done?: string | ((answer: EndpointOutput<E>) => string);
  readonly onDone?: (answer: EndpointOutput<E>) => void;
};

/**
 * Sends a change to an endpoint. Afterwards everything on the screen is asked again, as a change of one room may show
 * in another; what is not on the screen is asked again when it is opened.
 */
export function useSend<const E extends Endpoint>(
  endpoint: E,
  options: SendOptions<E> = {},
): UseMutationResult<EndpointOutput<E>, Error, CallInput<E>> {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (input: CallInput<E>) => (call as AnyCall)(endpoint, input) as Promise<EndpointOutput<E>>,
    onSuccess: (answer) => {
      const words = typeof options.done === 'function' ? options.done(answer) : options.done;
      if (words) void message.success(words);
      options.onDone?.(answer);
      void client.invalidateQueries();
    },
  });
}

type AnyCall = (endpoint: Endpoint, input: unknown) => Promise<unknown>;
