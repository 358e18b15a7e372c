import type { ImportCommitted } from '@chuangcheng/kit/import-contract';
import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';

type DoneStepProps = { readonly counts: ImportCommitted; readonly next: ReactNode; readonly onAgain: () => void };

/** What was stored, by count. */
export function DoneStep({ counts, next, onAgain }: DoneStepProps) {
  const t = useT('ui');
  return (
    <Result
      status={counts.rejected > 0 ? 'warning' : 'success'}
      title={t('import.done')}
      subTitle={
        <ul className="cc-import-counts">
          <li>{t('import.created', { count: counts.added })}</li>
          <li>{t('import.updated', { count: counts.changed })}</li>
          <li>{t('import.same', { count: counts.same })}</li>
          {counts.rejected > 0 && <li>{t('import.left', { count: counts.rejected })}</li>}
        </ul>
      }
      extra={
        <>
          {next}
          <Button onClick={onAgain}>{t('import.again')}</Button>
        </>
      }
    />
  );
}
