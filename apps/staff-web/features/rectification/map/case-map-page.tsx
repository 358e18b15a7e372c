import { CASE_CHANGED, casePointsOf, listCaseAreas, listCasePoints } from '@chuangcheng/modules/rectification/contract';
import { stageNames } from '@chuangcheng/modules/rectification/domain';
import { EmptyState, useBilingual, useNarrow, useT } from '@chuangcheng/ui';
import { AreaMap, type MapPoint } from '@chuangcheng/ui/map';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { Answer, LiveSign, Page, useAsk, useLive } from '../../../app/index.ts';
import { AreaTable } from './area-table.tsx';
import { MapTools } from './map-tools.tsx';
import { TimeSlider } from './time-slider.tsx';
import { type MapState, useMapState } from './use-map-state.ts';
import { useTowns } from './use-towns.ts';
import './case-map.css';

const EVERY_MINUTE = 60_000;
const HEIGHT = 620;
const NARROW_HEIGHT = 440;

/** Where case files are, as points or heat, over time, on towns coloured by how they stand. */
export function CaseMapPage() {
  const t = useT('rectification');
  const state = useMapState();
  const narrow = useNarrow();
  const asked = useAsk(listCasePoints, { query: state.query }, { keep: true, every: EVERY_MINUTE });
  useLive([CASE_CHANGED], [listCasePoints, listCaseAreas]);
  const points = useCasePoints(asked.data);
  const { areas, lines, measure, compared } = useTowns(state);
  const { step, period } = state;
  return (
    <Page
      title={t('nav.map')}
      note={<LiveSign />}
      more={<Link to={`/rectification/case-files?${new URLSearchParams(listFilters(state))}`}>{t('map.asList')}</Link>}
    >
      <MapTools state={state} shown={asked.data?.id.length} total={asked.data?.total} />
      {step !== 'none' && period && (
        <TimeSlider
          step={step}
          periods={state.periods}
          period={period}
          waiting={asked.isFetching}
          onPeriod={({ from }) => state.set({ at: from })}
        />
      )}
      <Answer of={asked}>
        {(data) =>
          data.id.length === 0 && step === 'none' && state.areas === 'none' ? (
            <EmptyState title={t('map.empty')} hint={t('map.emptyHint')} />
          ) : (
            <div className="cc-case-map" data-beside={lines.length > 0}>
              <AreaMap
                label={t('nav.map')}
                {...(areas && { areas })}
                {...(measure && { measure })}
                points={points}
                heat={state.heat}
                height={narrow ? NARROW_HEIGHT : HEIGHT}
                legend={[
                  { label: t('map.inTime'), color: 'blue', shape: 'circle' },
                  { label: t('map.overdue'), color: 'red', shape: 'square' },
                ]}
              />
              {lines.length > 0 && compared && <AreaTable lines={lines} figure={state.areas} period={compared} />}
            </div>
          )
        }
      </Answer>
    </Page>
  );
}

/** The points as the map draws them; the overdue ones are red and square. */
function useCasePoints(answer: Parameters<typeof casePointsOf>[0] | undefined): MapPoint[] {
  const say = useBilingual();
  return useMemo(
    () =>
      (answer ? casePointsOf(answer) : []).map((point) => ({
        id: point.id,
        lng: point.lng,
        lat: point.lat,
        label: `${point.category} · ${say(stageNames[point.stage])}`,
        color: point.overdue ? 'red' : 'blue',
        shape: point.overdue ? 'square' : 'circle',
        href: `/rectification/case-files/${point.id}`,
      })),
    [answer, say],
  );
}

/** The same case files as a list. */
function listFilters({ query }: MapState): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) =>
      one === undefined ? [] : [[name, String(one)] as [string, string]],
    ),
  );
}
