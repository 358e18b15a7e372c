import { ApiProblem } from '@chuangcheng/api-client';
import { Forbidden, NotFound, ProblemAlert, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { isRouteErrorResponse, useRouteError } from 'react-router';

/** A part of the program that a new release has replaced can no longer be fetched. */
function isOutdated(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

/** What a page shows when it failed: refused, not there, replaced by a new release, or broken. */
export function ErrorPage() {
  const t = useT('app');
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (error instanceof ApiProblem && error.status === 403) return <Forbidden reason={error.title} />;
  return (
    <div className="cc-error-page">
      {isOutdated(error) ? <p>{t('outdated')}</p> : <ProblemAlert problem={error} />}
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
    </div>
  );
}
