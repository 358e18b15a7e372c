import { Alert, Button } from 'antd';
import { useProblemWords } from './use-problem-words.ts';
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
  const words = useProblemWords();
  if (problem === null || problem === undefined) return null;
  const { title, detail, errors, requestId } = words.of(problem);
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
          {requestId && <p className="cc-problem-id">{words.requestId(requestId)}</p>}
        </>
      }
      {...(onRetry && { action: <Button onClick={onRetry}>{words.retry}</Button> })}
    />
  );
}
