import { getDuplicate, rejectDuplicate, voidCase } from '@chuangcheng/modules/rectification/contract';
import { suggestionStateNames } from '@chuangcheng/modules/rectification/domain';
import { ReasonDialog, useBilingual, useFormat, useKeys, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Answer, Page, useAsk, useCan, useSend } from '../../../app/index.ts';
import { DuplicateSideView } from './duplicate-side-view.tsx';
import './duplicates.css';

type Verdict = 'left-into-right' | 'right-into-left' | 'reject';

/** Two case files that may be one problem: pictures, place and words beside each other, and the office's three answers. */
export function DuplicatePage() {
  const { id = '' } = useParams();
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const navigate = useNavigate();
  const can = useCan();
  const [verdict, setVerdict] = useState<Verdict>();
  const asked = useAsk(getDuplicate, { params: { id } });
  const pair = asked.data;
  const merge = useSend(voidCase, { done: t('duplicate.merged') });
  const reject = useSend(rejectDuplicate, { done: t('duplicate.rejected') });
  const open = (other: string | null | undefined): void => {
    if (other) void navigate(`/rectification/duplicates/${other}`);
  };
  const isOpen = pair?.state === 'open' && can('rectification.decide-duplicates');
  const mayLeft = isOpen && pair.arrived.mayBeMerged && pair.other.stage !== 'void';
  const mayRight = isOpen && pair.other.mayBeMerged && pair.arrived.stage !== 'void';
  const begin = (one: Verdict, may: boolean): void => {
    if (may) setVerdict(one);
  };
  useKeys([
    { key: 'j', label: t('duplicate.next'), run: () => open(pair?.nextId) },
    { key: 'k', label: t('duplicate.previous'), run: () => open(pair?.previousId) },
    { key: 'r', label: t('duplicate.leftIntoRight'), run: () => begin('left-into-right', mayLeft === true) },
    { key: 'l', label: t('duplicate.rightIntoLeft'), run: () => begin('right-into-left', mayRight === true) },
    { key: 'x', label: t('duplicate.reject'), run: () => begin('reject', isOpen === true) },
  ]);
  return (
    <Answer of={asked}>
      {(one) => {
        const [gone, kept] = verdict === 'right-into-left' ? [one.other, one.arrived] : [one.arrived, one.other];
        const decide = async (reason: string): Promise<void> => {
          if (verdict === 'reject') await reject.mutateAsync({ params: { id }, body: { reason } });
          else {
            const body = { version: gone.version, reason, mergedInto: kept.id };
            await merge.mutateAsync({ params: { id: gone.id }, body });
          }
          if (one.nextId ?? one.previousId) open(one.nextId ?? one.previousId);
          else void navigate('/rectification/duplicates');
        };
        return (
          <Page
            title={`${t('nav.duplicates')} · ${one.arrived.category}`}
            note={t('duplicate.waiting', { count: one.waiting })}
            back={{ to: '/rectification/duplicates', label: t('nav.duplicates') }}
          >
            <div className="cc-pair-head">
              <strong>
                {t('duplicate.likeness')} {one.likeness.toFixed(2)}
              </strong>
              <span>{one.reasons.map((reason) => say(reason)).join(' · ')}</span>
              <span className="cc-faint">{t('duplicate.foundOn', { moment: format.moment(one.foundAt) })}</span>
              <span className="cc-pair-steps">
                <Button disabled={!one.previousId} onClick={() => open(one.previousId)}>
                  {t('duplicate.previous')}
                </Button>
                <Button disabled={!one.nextId} onClick={() => open(one.nextId)}>
                  {t('duplicate.next')}
                </Button>
              </span>
            </div>
            {one.state !== 'open' && (
              <p role="status">
                {say(suggestionStateNames[one.state])}：{one.decidedBy} {format.moment(one.decidedAt)} {one.reason}
              </p>
            )}
            <div className="cc-pair">
              <DuplicateSideView title={t('duplicate.arrived')} side={one.arrived} beside={one.other} />
              <DuplicateSideView title={t('duplicate.other')} side={one.other} beside={one.arrived} />
            </div>
            {isOpen && (
              <div className="cc-pair-actions">
                <Button type="primary" disabled={!mayLeft} onClick={() => setVerdict('left-into-right')}>
                  {t('duplicate.leftIntoRight')} (R)
                </Button>
                <Button disabled={!mayRight} onClick={() => setVerdict('right-into-left')}>
                  {t('duplicate.rightIntoLeft')} (L)
                </Button>
                <Button onClick={() => setVerdict('reject')}>{t('duplicate.reject')} (X)</Button>
              </div>
            )}
            <ReasonDialog
              open={verdict !== undefined}
              title={verdict === 'reject' ? t('duplicate.reject') : t('duplicate.merge')}
              effect={
                verdict === 'reject'
                  ? t('duplicate.rejectEffect')
                  : t('duplicate.mergeEffect', { gone: gone.number, kept: kept.number })
              }
              actionLabel={verdict === 'reject' ? t('duplicate.reject') : t('duplicate.merge')}
              suggestions={verdict === 'reject' ? [t('duplicate.twoProblems')] : [t('duplicate.sameProblem')]}
              onSubmit={decide}
              onClose={() => setVerdict(undefined)}
            />
          </Page>
        );
      }}
    </Answer>
  );
}
