import { useT } from '@chuangcheng/ui';
import type { Failure } from '../store/kept.ts';

/** Why something was not taken; `again` when it is tried again by itself. */
export function FailureNote({ failure, again }: { readonly failure: Failure; readonly again: boolean }) {
  const t = useT('app');
  const known = { network: t('failure.network'), 'field/picture-lost': t('failure.pictureLost') }[failure.code];
  return (
    <span className="cf-problem" role="status">
      <strong>{known ?? failure.title}</strong>
      {failure.details.map((detail) => (
        <span key={detail}>{detail}</span>
      ))}
      <span>{again ? t('failure.again') : t('failure.kept')}</span>
    </span>
  );
}
