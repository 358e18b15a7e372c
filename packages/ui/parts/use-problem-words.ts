import { ApiProblem } from '@chuangcheng/api-client';
import { type Translate, useT } from '../i18n/use-t.ts';

export type ProblemWords = Pick<ApiProblem, 'title' | 'detail' | 'errors' | 'requestId'>;

/** Words whatever was thrown: a refusal in the server's words, a lost connection or a fault of the page in our own. */
export function useProblemWords(): {
  readonly of: (problem: unknown) => ProblemWords;
  readonly requestId: (id: string) => string;
  readonly retry: string;
} {
  const t = useT('ui');
  return { of: (problem) => describe(problem, t), requestId: (id) => t('problem.requestId', { id }), retry: t('problem.retry') };
}

function describe(problem: unknown, t: Translate): ProblemWords {
  const known = { errors: [], requestId: undefined };
  if (!(problem instanceof ApiProblem)) return { ...known, title: t('problem.program'), detail: t('problem.programHint') };
  if (problem.code === 'network') return { ...known, title: t('problem.network'), detail: t('problem.networkHint') };
  if (problem.code === 'unreadable-answer') {
    return {
      ...known,
      title: t('problem.server', { status: problem.status }),
      detail: t('problem.serverHint'),
      requestId: problem.requestId,
    };
  }
  return problem;
}
