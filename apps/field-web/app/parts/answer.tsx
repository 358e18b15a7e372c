import { useFormat, useT } from '@chuangcheng/ui';
import type { ReactNode } from 'react';
import type { Asked } from '../store/use-answer.ts';
import { Problem } from './problem.tsx';

/** An answer, from when it is if there is no newer one; or why there is none. */
export function Answer<T>({ of, children }: { readonly of: Asked<T>; readonly children: (data: T) => ReactNode }) {
  const t = useT('app');
  const { moment } = useFormat();
  if (of.data === undefined) {
    return of.problem !== undefined && !of.busy ? <Problem problem={of.problem} onRetry={of.again} /> : <Shape />;
  }
  return (
    <>
      {of.problem !== undefined && of.at !== undefined && (
        <p className="cf-note" role="status">
          {t('answer.asOf', { moment: moment(new Date(of.at)) })}
        </p>
      )}
      {children(of.data)}
    </>
  );
}

/** The shape of what comes. */
function Shape() {
  const t = useT('app');
  return (
    <div className="cf-shape" role="status" aria-label={t('answer.loading')}>
      <span />
      <span />
      <span />
    </div>
  );
}
