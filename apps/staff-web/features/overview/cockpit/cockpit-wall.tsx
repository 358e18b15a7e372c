import { FullscreenExitOutlined } from '@ant-design/icons';
import type { Cockpit } from '@chuangcheng/modules/overview/contract';
import { useFormat, useKeys, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useSession } from '../../../app/index.ts';
import { BehindList } from './behind-list.tsx';
import { CockpitMap } from './cockpit-map.tsx';
import { DecisionList } from './decision-list.tsx';
import { SiteTypeBars } from './site-type-bars.tsx';
import { StandingFigures } from './standing-figures.tsx';
import { TodayFigures } from './today-figures.tsx';
import { OnTimeTrend } from './trend-charts.tsx';
import './cockpit.css';
import './wall.css';

type Props = { readonly cockpit: Cockpit; readonly onLeave: () => void };

/** The share of the height that the map and the trend of a wall have, in CSS pixels. */
const MAP_SHARE = 0.68;
const TREND_SHARE = 0.17;
const TYPES = 8;

/** The cockpit for a screen on the wall: dark, 16:9, nothing to scroll. */
export function CockpitWall({ cockpit, onLeave }: Props) {
  const t = useT('overview');
  const format = useFormat();
  const { county } = useSession();
  const height = useSyncExternalStore(watchSize, () => window.innerHeight);
  useKeys([{ key: 'Escape', label: t('wall.leave'), run: onLeave }]);
  return (
    <div className="cc-wall">
      <header>
        <h1>{t('wall.title', { county: county.name })}</h1>
        <span>{t('asOf', { moment: format.moment(cockpit.asOf) })}</span>
        <Button type="text" icon={<FullscreenExitOutlined />} aria-label={t('wall.leave')} onClick={onLeave} />
      </header>
      <div className="cc-wall-stand">
        <StandingFigures cockpit={cockpit} />
      </div>
      <section className="cc-wall-decide">
        <h2>{t('decide.title')}</h2>
        <DecisionList decisions={cockpit.decisions} />
      </section>
      <section className="cc-wall-map">
        <CockpitMap height={Math.round(height * MAP_SHARE)} still />
      </section>
      <section className="cc-wall-behind">
        <h2>{t('behind.title')}</h2>
        <BehindList cockpit={cockpit} />
        <TodayFigures cases={cockpit.cases} asOf={cockpit.asOf} />
      </section>
      <section className="cc-wall-types">
        <h2>{t('types.title')}</h2>
        <SiteTypeBars standing={cockpit.standing} asOf={cockpit.asOf} first={TYPES} still />
      </section>
      <section className="cc-wall-trend">
        <h2>{t('trend.onTime')}</h2>
        {cockpit.trend.length > 1 && <OnTimeTrend trend={cockpit.trend} height={Math.round(height * TREND_SHARE)} />}
      </section>
    </div>
  );
}

function watchSize(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
