import type { CallInput } from '@chuangcheng/api-client';
import type { Endpoint, EndpointOutput } from '@chuangcheng/kit/endpoint';
import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session.ts';
import { fetchAnswer, onAskAgain, questionOf } from './answers.ts';
import { phone } from './phone.ts';
import { useLive } from './use-live.ts';

export type Asked<T> = {
  readonly data: T | undefined;
  /** When the answer was given; it may be an earlier one. */
  readonly at: number | undefined;
  /** Why there is no newer answer. */
  readonly problem: unknown;
  readonly busy: boolean;
  readonly again: () => void;
};

/** Asks an endpoint. What it answered before is shown at once, and for as long as the server cannot be reached. */
export function useAnswer<const E extends Endpoint>(
  endpoint: E,
  ...[input]: undefined extends CallInput<E> ? [input?: CallInput<E>] : [input: CallInput<E>]
): Asked<EndpointOutput<E>> {
  const { account } = useSession();
  const question = questionOf(endpoint, input);
  const kept = useLive(async () => (await phone.answers.get([account.id, question])) ?? null, [account.id, question]);
  const [asking, setAsking] = useState<{ readonly busy: boolean; readonly problem: unknown }>({ busy: true, problem: undefined });
  const again = useCallback(() => {
    setAsking((before) => ({ ...before, busy: true }));
    fetchAnswer(account.id, endpoint, JSON.parse(question.slice(endpoint.id.length + 1)) ?? undefined).then(
      () => setAsking({ busy: false, problem: undefined }),
      (problem: unknown) => setAsking({ busy: false, problem }),
    );
  }, [account.id, endpoint, question]);
  useEffect(() => {
    again();
    return onAskAgain(again);
  }, [again]);
  return {
    data: kept?.answer as EndpointOutput<E> | undefined,
    at: kept?.at,
    problem: asking.problem,
    // Until the phone has said whether it knows an answer, nothing is decided.
    busy: asking.busy || kept === undefined,
    again,
  };
}
