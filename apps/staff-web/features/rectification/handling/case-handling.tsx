import { type CaseFileDetail, HANDLING_CHANGED, getCaseFile, listForRecheck } from '@chuangcheng/modules/rectification/contract';
import { recheckNames } from '@chuangcheng/modules/rectification/domain';
import { DASH, Light, ProblemAlert, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useLive, useSend } from '../../../app/index.ts';
import { CaseParts } from './case-parts.tsx';
import { TaskSteps } from './task-steps.tsx';
import './handling.css';

/** What the handling consists of besides the moves: standing still, co-units, verification and the look again. */
export function CaseHandling({ caseFile }: { readonly caseFile: CaseFileDetail }) {
  useLive([HANDLING_CHANGED], [getCaseFile]);
  return (
    <>
      <Suspension caseFile={caseFile} />
      <CaseParts caseFile={caseFile} />
      <Verification caseFile={caseFile} />
      <Recheck caseFile={caseFile} />
    </>
  );
}

type Props = { readonly caseFile: CaseFileDetail };

function Suspension({ caseFile: { handling } }: Props) {
  const t = useT('rectification');
  const format = useFormat();
  const { suspension, suspensionAsked: asked } = handling;
  const shown = suspension ?? asked;
  if (!shown) return null;
  return (
    <div className="cc-handling">
      <h3>{t(suspension ? 'suspension.title' : 'suspension.asked')}</h3>
      <dl className="cc-case-facts">
        <dt>{t('move.reason')}</dt>
        <dd>{shown.reason}</dd>
        <dt>{t('move.suspend.plan')}</dt>
        <dd>{shown.plan}</dd>
        <dt>{t('suspension.reviewOn')}</dt>
        <dd>
          {suspension?.reviewOverdue ? (
            <Light color="red" label={t('suspension.overdueSince', { day: format.day(suspension.reviewOn) })} />
          ) : shown.reviewOn ? (
            format.day(shown.reviewOn)
          ) : (
            DASH
          )}
        </dd>
        {suspension && (
          <>
            <dt>{t('suspension.approver')}</dt>
            <dd>
              {suspension.approver || DASH} {format.moment(suspension.since)}
            </dd>
          </>
        )}
        {asked && (
          <>
            <dt>{t('suspension.askedBy')}</dt>
            <dd>
              {asked.askedBy} {format.moment(asked.askedAt)}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Verification({ caseFile: { handling } }: Props) {
  const t = useT('rectification');
  const format = useFormat();
  const { task } = handling;
  if (!task) return null;
  return (
    <div className="cc-handling">
      <h3>{t('nav.verification')}</h3>
      <p>
        {task.verifier || t('verification.inPool')} ·{' '}
        {task.overdue ? (
          <Light color="red" label={t('verification.overdueSince', { moment: format.moment(task.dueAt) })} />
        ) : (
          t('verification.dueBy', { moment: format.moment(task.dueAt) })
        )}
      </p>
      <TaskSteps task={task} />
    </div>
  );
}

function Recheck({ caseFile: { id, handling } }: Props) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const list = useSend(listForRecheck, { done: t('recheck.listed') });
  const { recheck, mayListRecheck } = handling;
  if (!recheck && !mayListRecheck) return null;
  return (
    <div className="cc-handling">
      {recheck && (
        <>
          <h3>{t('nav.rechecks')}</h3>
          <p>
            {recheck.result ? <strong>{say(recheckNames[recheck.result])}</strong> : t('recheck.waiting')}{' '}
            <span className="cc-faint">
              {t(`recheck.origins.${recheck.origin}`)} · {format.moment(recheck.checkedAt ?? recheck.openedAt)}{' '}
              {recheck.checkedBy}
            </span>
          </p>
          {recheck.reason && <p>{recheck.reason}</p>}
          {recheck.opened && (
            <p>
              {t('recheck.openedAs')} <Link to={`/rectification/case-files/${recheck.opened.id}`}>{recheck.opened.number}</Link>
            </p>
          )}
        </>
      )}
      {mayListRecheck && (
        <Button className="cc-no-print" loading={list.isPending} onClick={() => list.mutate({ params: { id } })}>
          {t('recheck.list')}
        </Button>
      )}
      <ProblemAlert problem={list.error} />
    </div>
  );
}
