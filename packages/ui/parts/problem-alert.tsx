import { ApiProblem } from '@chuangcheng/api-client';
import { Alert, Button } from 'antd';
import { type Translate, useT } from '../i18n/use-t.ts';
import './parts.css';

export type ProblemAlertProps = {
  /** Whatever was thrown; nothing is shown for null and undefined. */
  readonly problem: unknown;
  readonly onRetry?: () => void;
  /** Field errors already shown beside their fields. */
  readonly hideFields?: boolean;
};

/** What happened, which field it was, and the number to give to whoever helps. */
export function ProblemAlert({ problem, onRetry, hideFields = false }: ProblemAlertProps) {
  const t = useT('ui');
  if (problem === null || problem === undefined) return null;
  const { title, detail, errors, requestId } = describe(problem, t);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <>
          {detail && <p>{detail}</p>}
          {!hideFields && errors.length > 0 && (
            <ul className="cc-problem-fields">
              {errors.map((error) => (
                <li key={`${error.path} ${error.message}`}>
                  {error.path && <code>{error.path}</code>} {error.message}
                </li>
              ))}
            </ul>
          )}
          {requestId && <p className="cc-problem-id">{t('problem.requestId', { id: requestId })}</p>}
        </>
      }
      {...(onRetry && { action: <Button onClick={onRetry}>{t('problem.retry')}</Button> })}
    />
  );
}

function describe(problem: unknown, t: Translate): Pick<ApiProblem, 'title' | 'detail' | 'errors' | 'requestId'> {
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
