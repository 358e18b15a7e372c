import { useRouteError } from 'react-router';
import { Problem } from '../parts/problem.tsx';

/** A fault of the program. What was entered is on the phone already. */
export function ErrorPage() {
  const problem = useRouteError();
  return (
    <main className="cf-page">
      <Problem problem={problem} onRetry={() => location.reload()} />
    </main>
  );
}
