import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { listCaseAreas } from '@chuangcheng/modules/rectification/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import type { AreaCollection } from '@chuangcheng/ui/map';
import { useMemo } from 'react';
import { useAsk } from '../../../app/index.ts';
import { areaLines } from './area-figures.ts';
import type { MapState } from './use-map-state.ts';

const EVERY_MINUTE = 60_000;

/** The towns, coloured by the figure that was chosen, with the same figures as lines and the days they are of. */
export function useTowns({ areas: figure, period }: Pick<MapState, 'areas' | 'period'>) {
  const t = useT('rectification');
  const { day, percent } = useFormat();
  const map = useAsk(getAreaMap, { query: { level: 'town' } });
  const query = period ? { from: period.from, to: period.to } : {};
  const asked = useAsk(listCaseAreas, { query }, { keep: true, enabled: figure !== 'none', every: EVERY_MINUTE });
  const compared = figure === 'none' ? undefined : asked.data;
  const days = compared && t('map.days', { from: day(compared.from), to: day(compared.to) });
  return useMemo(() => {
    if (!map.data || !compared || figure === 'none') {
      return { areas: map.data, lines: [], measure: undefined, compared: undefined };
    }
    const lines = areaLines(map.data.features, compared.areas, figure);
    const byId = new Map(lines.map((line) => [line.id, line]));
    const areas: AreaCollection = {
      ...map.data,
      features: map.data.features.map((feature) => {
        const line = byId.get(feature.properties.id);
        const { onTime, due, open, overdue } = line?.town ?? { onTime: 0, due: 0, open: 0, overdue: 0 };
        const note = t('map.areaNote', { onTime, due, open, overdue, rate: percent(onTime, due) });
        return { ...feature, properties: { ...feature.properties, value: line?.value ?? null, note } };
      }),
    };
    const title = figure === 'onTime' ? t('map.onTimeIn', { days: days ?? '' }) : t(`map.figure.${figure}`);
    return { areas, lines, measure: { title, decimals: figure === 'onTime' ? 1 : 0 }, compared };
  }, [map.data, compared, figure, days, t, percent]);
}
