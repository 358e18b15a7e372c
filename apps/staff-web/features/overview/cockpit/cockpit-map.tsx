import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { EmptyState, useT } from '@chuangcheng/ui';
import { AreaMap } from '@chuangcheng/ui/map';
import { Switch } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../../app/index.ts';
import { LAYERS, type Layers, useMapPoints } from './use-map-points.ts';

type Props = { readonly height: number; readonly still?: boolean };

/** Up to so many points each is drawn by itself: an overdue one must not disappear among sites. */
const MOST_SINGLE = 1500;

/** Open case files on the towns of the county, and the sites where asked for: in the middle of a county they lie densely. */
export function CockpitMap({ height, still = false }: Props) {
  const t = useT('overview');
  const [layers, setLayers] = useState<Layers>({ sites: false, open: true, overdue: true, heat: false });
  const areas = useAsk(getAreaMap, { query: { level: 'town' } });
  const points = useMapPoints(layers);
  if (areas.data?.features.length === 0 && points.length === 0) {
    return <EmptyState title={t('map.empty')} hint={t('map.emptyHint')} />;
  }
  return (
    <>
      {!still && (
        <div className="cc-map-layers">
          {LAYERS.map((layer) => (
            <label key={layer}>
              <Switch
                size="small"
                checked={layers[layer]}
                onChange={(on) => setLayers((before) => ({ ...before, [layer]: on }))}
              />
              {t(`map.${layer}`)}
            </label>
          ))}
        </div>
      )}
      <AreaMap
        label={t('map.title')}
        {...(areas.data && { areas: areas.data })}
        points={points}
        heat={layers.heat}
        cluster={points.length > MOST_SINGLE}
        height={height}
        legend={[
          ...(layers.sites ? [{ label: t('map.sites'), color: 'green' as const, shape: 'diamond' as const }] : []),
          ...(layers.open ? [{ label: t('map.open'), color: 'blue' as const, shape: 'circle' as const }] : []),
          ...(layers.overdue ? [{ label: t('map.overdue'), color: 'red' as const, shape: 'square' as const }] : []),
        ]}
      />
    </>
  );
}
