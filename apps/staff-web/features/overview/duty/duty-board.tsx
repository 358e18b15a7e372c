import { getCockpit } from '@chuangcheng/modules/overview/contract';
import { type DutyBoard as Duty, getDutyBoard } from '@chuangcheng/modules/rectification/contract';
import { Stat, useFormat, useT } from '@chuangcheng/ui';
import { Answer, LinkButton, Page, useAsk } from '../../../app/index.ts';
import { DecisionList } from '../cockpit/decision-list.tsx';
import { TodayFigures } from '../cockpit/today-figures.tsx';
import { WorkGroups } from '../work/work-groups.tsx';
import { InspectionsNow } from './inspections-now.tsx';
import { OverdueUnits } from './overdue-units.tsx';
import './duty-board.css';

const EVERY_MINUTE = 60_000;
const CASE_STAGES = ['contested', 'extensions', 'to-file', 'to-dispatch', 'to-verify', 'to-close'];

/** 值班台, the office's first screen: what waits at which step, who is overdue, which inspections run, and the work itself. */
export function DutyBoard() {
  const t = useT('overview');
  const format = useFormat();
  const duty = useAsk(getDutyBoard, undefined, { every: EVERY_MINUTE });
  const cockpit = useAsk(getCockpit, undefined, { every: EVERY_MINUTE });
  return (
    <Page
      title={t('duty.title')}
      note={cockpit.data && t('asOf', { moment: format.moment(cockpit.data.asOf) })}
      more={<LinkButton to="/overview/cockpit">{t('nav.cockpit')}</LinkButton>}
    >
      <Answer of={duty}>{(figures) => <Steps figures={figures} />}</Answer>
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
          <h2>{t('duty.gaps')}</h2>
          <Answer of={cockpit}>
            {({ decisions, cases, asOf }) => (
              <>
                <DecisionList decisions={decisions.filter((one) => !CASE_STAGES.includes(one.key))} />
                <TodayFigures cases={cases} asOf={asOf} />
              </>
            )}
          </Answer>
        </section>
      </div>
      <h2 className="cc-duty-work">{t('nav.myWork')}</h2>
      <WorkGroups />
    </Page>
  );
}

/** The steps of a case file at which the office is asked, and how many wait at each. */
function Steps({ figures }: { readonly figures: Duty }) {
  const t = useT('overview');
  const format = useFormat();
  const at = (stage: string) => `/rectification/case-files?stage=${stage}`;
  const steps = [
    ['toFile', figures.toFile, at('registered')],
    ['toDispatch', figures.toDispatch, at('filed')],
    ['contested', figures.contested, at('contested')],
    ['extensions', figures.extensions, '/overview/my-work#decide-extension'],
    ['toVerify', figures.toVerify, at('verifying')],
    ['toClose', figures.toClose, at('verified')],
    ['overdue', figures.overdue, '/rectification/case-files?overdue=true'],
  ] as const;
  return (
    <div className="cc-duty-steps">
      {steps.map(([key, count, to]) => (
        <Stat key={key} label={t(`duty.${key}`)} value={format.number(count)} to={to} urgent={key === 'overdue' && count > 0} />
      ))}
    </div>
  );
}
