import { ApiProblem } from '@chuangcheng/api-client';
import { Forbidden, NotFound, ProblemAlert } from '@chuangcheng/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';

export type AnswerProps<T> = {
  readonly of: UseQueryResult<T>;
  /** The shape of what comes, while it is on its way. */
  readonly shape?: ReactNode;
  readonly children: (data: T) => ReactNode;
};

/** Shows the answer to a question, or why there is none: on its way, refused, not there, failed. */
export function Answer<T>({ of, shape, children }: AnswerProps<T>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error instanceof ApiProblem && of.error.status === 404) return <NotFound />;
  if (of.error instanceof ApiProblem && of.error.status === 403) return <Forbidden reason={of.error.title} />;
  if (of.error) return <ProblemAlert problem={of.error} onRetry={() => void of.refetch()} />;
  return shape ?? <Skeleton active paragraph={{ rows: 8 }} />;
}
