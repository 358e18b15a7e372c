import type { ProblemBody } from '@chuangcheng/kit/problem';
import { ApiProblem } from './api-problem.ts';

/** Code of a problem whose answer never arrived. The interface words it itself, as no server did. */
export const NETWORK = 'network';

/** Code of an answer that is no problem document, such as the page of a proxy in between. */
const UNREADABLE = 'unreadable-answer';

/** Builds the problem from the text of a failed answer; a text that is no problem document keeps its status. */
export function readProblem(status: number, text: string, requestId: string | null): ApiProblem {
  const body = parse(text);
  if (body) return new ApiProblem({ ...body, status, requestId: body.requestId ?? requestId ?? undefined });
  return new ApiProblem({ status, code: UNREADABLE, title: `HTTP ${status}`, requestId: requestId ?? undefined });
}

/** The problem of a request that got no answer at all. */
export function networkProblem(cause: unknown): ApiProblem {
  return new ApiProblem({ status: 0, code: NETWORK, title: cause instanceof Error ? cause.message : String(cause) });
}

function parse(text: string): ProblemBody | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'code' in body && 'title' in body ? (body as ProblemBody) : undefined;
  } catch {
    return undefined;
  }
}
