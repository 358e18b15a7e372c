import { getCockpit } from '@chuangcheng/modules/overview/contract';
import { listPlans, listVisits, VISIT_SUBMITTED } from '@chuangcheng/modules/inspection/contract';
import { CASE_CHANGED, getDutyBoard, ORDER_CHANGED } from '@chuangcheng/modules/rectification/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { Answer, LinkButton, LiveSign, Page, useAsk, useLive } from '../../../app/index.ts';
import { DecisionList } from '../cockpit/decision-list.tsx';
import { WorkGroups } from '../work/work-groups.tsx';
import { DutySteps } from './duty-steps.tsx';
import { InspectionsNow } from './inspections-now.tsx';
import { OverdueUnits } from './overdue-units.tsx';
import { SinceYesterday } from './since-yesterday.tsx';
import './duty-board.css';

const EVERY_MINUTE = 60_000;
const CASE_STAGES = ['contested', 'extensions', 'to-file', 'to-dispatch', 'to-verify', 'to-close'];

/** 值班台, the office's first screen: what waits at which step, who is overdue, which inspections run, and the work itself. */
export function DutyBoard() {
  const t = useT('overview');
  const format = useFormat();
  const duty = useAsk(getDutyBoard, undefined, { every: EVERY_MINUTE });
  const cockpit = useAsk(getCockpit, undefined, { every: EVERY_MINUTE });
  useLive([CASE_CHANGED, ORDER_CHANGED], [getDutyBoard]);
  useLive([VISIT_SUBMITTED], [listPlans, listVisits]);
  return (
    <Page
      title={t('duty.title')}
      note={
        <>
          <LiveSign /> {duty.data && t('asOf', { moment: format.moment(new Date(duty.dataUpdatedAt)) })}
        </>
      }
      more={<LinkButton to="/overview/cockpit">{t('nav.cockpit')}</LinkButton>}
    >
      <Answer of={duty}>{(figures) => <DutySteps figures={figures} />}</Answer>
      <div className="cc-duty">
        <section className="cc-sheet">
          <h2>{t('duty.overdueByUnit')}</h2>
          <Answer of={duty}>{(figures) => <OverdueUnits units={figures.overdueByUnit} />}</Answer>
        </section>
        <section className="cc-sheet">
          <h2>{t('duty.inspections')}</h2>
          <InspectionsNow />
        </section>
        <section className="cc-sheet">
          <h2>{t('duty.sinceYesterday')}</h2>
          <Answer of={duty}>{(figures) => <SinceYesterday figures={figures} asOf={new Date(duty.dataUpdatedAt)} />}</Answer>
          <Answer of={cockpit} shape={null}>
            {({ decisions }) => <DecisionList decisions={decisions.filter((one) => !CASE_STAGES.includes(one.key))} />}
          </Answer>
        </section>
      </div>
      <h2 className="cc-duty-work">{t('nav.myWork')}</h2>
      <WorkGroups />
    </Page>
  );
}
