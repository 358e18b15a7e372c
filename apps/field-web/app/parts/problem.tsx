import { useProblemWords } from '@chuangcheng/ui';

/** What happened, and the number to give to whoever helps; nothing when nothing did. */
export function Problem({ problem, onRetry }: { readonly problem: unknown; readonly onRetry?: () => void }) {
  const words = useProblemWords();
  if (problem === undefined || problem === null) return null;
  const { title, detail, errors, requestId } = words.of(problem);
  return (
    <div className="cf-problem" role="alert">
      <strong>{title}</strong>
      {detail && <p>{detail}</p>}
      {errors.map((error) => (
        <p key={`${error.path} ${error.message}`}>{error.message}</p>
      ))}
      {requestId && <p className="cf-faint">{words.requestId(requestId)}</p>}
      {onRetry && (
        <button type="button" className="cf-plain" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
