import { ApiProblem } from '@chuangcheng/api-client';
import { QueryClient } from '@tanstack/react-query';

/** Milliseconds for which an answer is shown again without asking. */
const FRESH = 5_000;

/** Refusals are answers; only what never arrived, or failed on the server, is asked for once more. */
function tryAgain(failures: number, problem: unknown): boolean {
  return failures < 1 && problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 502);
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: FRESH, retry: tryAgain, networkMode: 'always' }, mutations: { networkMode: 'always' } },
});
