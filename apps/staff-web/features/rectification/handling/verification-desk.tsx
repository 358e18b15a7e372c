import { CASE_CHANGED, HANDLING_CHANGED, listVerifications } from '@chuangcheng/modules/rectification/contract';
import { EmptyState, useKeys, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { Answer, Page, useAsk, useLive } from '../../../app/index.ts';
import { DeskTask } from './desk-task.tsx';
import '../rectification.css';
import './handling.css';

const MOST = 100;

/** 逐件核查: one repair after the other, pictures before and after beside each other, the verdict by keyboard. One's own come first. */
export function VerificationDesk() {
  const t = useT('rectification');
  const [address, setAddress] = useSearchParams();
  const asked = useAsk(listVerifications, { query: { state: ['open'], pageSize: MOST, sort: 'dueAt' } });
  useLive([CASE_CHANGED, HANDLING_CHANGED], [listVerifications]);
  const waiting = (asked.data?.rows ?? []).filter((row) => row.may.judge).toSorted((a, b) => Number(b.mine) - Number(a.mine));
  const found = waiting.findIndex((row) => row.id === address.get('task'));
  const index = found === -1 ? 0 : found;
  const show = (at: number): void => {
    const row = waiting[at];
    if (row) setAddress({ task: row.id }, { replace: true });
  };
  useKeys([
    { key: 'j', label: t('verification.next'), run: () => show(index + 1) },
    { key: 'k', label: t('verification.previous'), run: () => show(index - 1) },
  ]);
  return (
    <Page
      title={t('verification.desk')}
      note={t('verification.deskNote')}
      back={{ to: '/rectification/verification', label: t('nav.verification') }}
    >
      <Answer of={asked}>
        {() => {
          const task = waiting[index];
          if (!task) return <EmptyState title={t('verification.none')} hint={t('verification.noneHint')} />;
          return (
            <>
              <div className="cc-desk-head">
                <strong>{t('verification.of', { at: index + 1, count: waiting.length })}</strong>
                <span className="cc-desk-steps">
                  <Button disabled={index === 0} onClick={() => show(index - 1)}>
                    {t('verification.previous')} (K)
                  </Button>
                  <Button disabled={index + 1 >= waiting.length} onClick={() => show(index + 1)}>
                    {t('verification.next')} (J)
                  </Button>
                </span>
              </div>
              <DeskTask key={task.id} task={task} onDone={() => show(index + 1 < waiting.length ? index + 1 : index - 1)} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
