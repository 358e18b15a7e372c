import {
  computePeriod,
  getPeriod,
  openObjections,
  type PeriodDetail,
  publishPeriod,
} from '@chuangcheng/modules/appraisal/contract';
import { groupNames, PERIOD_STATES } from '@chuangcheng/modules/appraisal/domain';
import { EmptyState, ProblemAlert, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button, Steps } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Answer, Page, useAsk, useSend } from '../../../app/index.ts';
import { ScorePanel } from '../scores/score-panel.tsx';
import { ScoreTable } from '../scores/score-table.tsx';
import { CorrectionList } from './correction-list.tsx';
import { ObjectDialog } from './object-dialog.tsx';
import { ObjectionList } from './objection-list.tsx';
import { PeriodTag } from './period-tag.tsx';
import './periods.css';

const STEPS = { compute: computePeriod, 'open-objections': openObjections, publish: publishPeriod } as const;
type Step = keyof typeof STEPS;
const isStep = (name: string): name is Step => name in STEPS;

/** One period: where it stands, the ranking with every figure, objections and corrections, and the next step. */
export function PeriodPage() {
  const { id = '' } = useParams();
  const asked = useAsk(getPeriod, { params: { id } });
  return <Answer of={asked}>{(period) => <Period period={period} />}</Answer>;
}

function Period({ period }: { readonly period: PeriodDetail }) {
  const t = useT('appraisal');
  const say = useBilingual();
  const format = useFormat();
  const [opened, setOpened] = useState<string>();
  const [objecting, setObjecting] = useState(false);
  const title = t('period.title', { month: format.month(period.month), group: say(groupNames[period.group]) });
  const row = period.rows.find(({ unitId }) => unitId === opened);
  const step = period.steps.find(isStep);
  return (
    <Page
      title={title}
      note={
        <>
          <PeriodTag state={period.state} />
          {period.asOf && ` ${t('period.asOf', { moment: format.day(period.asOf) })}`}
          {period.objectionUntil && ` · ${t('period.until', { day: format.day(period.objectionUntil) })}`}
        </>
      }
      back={{ to: '/appraisal/periods', label: t('nav.periods') }}
      action={step && <StepButton key={step} step={step} period={period} />}
    >
      <Steps
        className="cc-no-print cc-period-steps"
        size="small"
        current={PERIOD_STATES.indexOf(period.state)}
        items={PERIOD_STATES.map((state) => ({ title: t(`period.states.${state}`) }))}
      />
      {period.rows.length === 0 ? (
        <EmptyState title={t('period.noScores')} hint={t('period.noScoresHint')} />
      ) : (
        <ScoreTable
          caption={title}
          rows={period.rows}
          before={{ title: t('period.from'), rankOf: ({ rankBefore }) => rankBefore }}
          onOpen={({ unitId }) => setOpened(unitId)}
        />
      )}
      <ObjectionList period={period} />
      <CorrectionList period={period} />
      {row && (
        <ScorePanel row={row} note={title} onClose={() => setOpened(undefined)}>
          {row.whatWouldChange && (
            <section>
              <h3>{t('period.change')}</h3>
              <p>{say(row.whatWouldChange)}</p>
            </section>
          )}
          {period.steps.includes('object') && <Button onClick={() => setObjecting(true)}>{t('period.object')}</Button>}
        </ScorePanel>
      )}
      {row && objecting && <ObjectDialog periodId={period.id} row={row} onClose={() => setObjecting(false)} />}
    </Page>
  );
}

function StepButton({ step, period }: { readonly step: Step; readonly period: PeriodDetail }) {
  const t = useT('appraisal');
  const send = useSend(STEPS[step] as typeof computePeriod, { done: t(`period.done.${step}`) });
  return (
    <>
      <Button
        type="primary"
        loading={send.isPending}
        onClick={() => send.mutate({ params: { id: period.id }, body: { version: period.version } })}
      >
        {t(`period.step.${step}`)}
      </Button>
      <ProblemAlert problem={send.error} />
    </>
  );
}
