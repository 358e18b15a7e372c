import type { Cockpit } from '@chuangcheng/modules/overview/contract';
import { useT } from '@chuangcheng/ui';
import { BehindList } from './behind-list.tsx';
import { CockpitMap } from './cockpit-map.tsx';
import { DecisionList } from './decision-list.tsx';
import { SiteTypeBars } from './site-type-bars.tsx';
import { StandingFigures } from './standing-figures.tsx';
import { TodayFigures } from './today-figures.tsx';
import { CaseTrend, OnTimeTrend } from './trend-charts.tsx';
import './cockpit.css';

/** The three questions in their order; below them what the answers rest on. */
export function CockpitContent({ cockpit }: { readonly cockpit: Cockpit }) {
  const t = useT('overview');
  return (
    <div className="cc-cockpit">
      <section className="cc-sheet cc-cockpit-decide">
        <h2>{t('decide.title')}</h2>
        <DecisionList decisions={cockpit.decisions} />
      </section>
      <section className="cc-cockpit-stand">
        <h2>{t('stand.title')}</h2>
        <StandingFigures cockpit={cockpit} />
      </section>
      <section className="cc-sheet cc-cockpit-behind">
        <h2>{t('behind.title')}</h2>
        <BehindList cockpit={cockpit} />
        <TodayFigures cases={cockpit.cases} asOf={cockpit.asOf} />
      </section>
      <section className="cc-sheet cc-cockpit-map cc-no-print">
        <h2>{t('map.title')}</h2>
        <CockpitMap height={460} />
      </section>
      <section className="cc-sheet cc-cockpit-types" id="site-types">
        <h2>{t('types.title')}</h2>
        <SiteTypeBars standing={cockpit.standing} asOf={cockpit.asOf} />
      </section>
      {cockpit.trend.length > 1 && (
        <section className="cc-sheet cc-cockpit-trend">
          <h2>{t('trend.title')}</h2>
          <div className="cc-cockpit-charts">
            <OnTimeTrend trend={cockpit.trend} height={230} />
            <CaseTrend trend={cockpit.trend} height={230} />
          </div>
        </section>
      )}
    </div>
  );
}
