import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { EmptyState, useT } from '@chuangcheng/ui';
import { AreaMap } from '@chuangcheng/ui/map';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { Answer, LinkButton, Page, useAsk, useCan } from '../../../app/index.ts';
import { type AreaLevel, AREA_LEVELS, beginOf, levelBelow, levelOfBegin } from './area-code.ts';
import { AreaPath } from './area-path.tsx';
import { AreaPanel } from './area-panel.tsx';
import { AreaTable } from './area-table.tsx';
import type { AreaFeature } from './area-feature.ts';
import './areas.css';

/** Areas on the map, one level at a time from the county to the grid, and which unit answers for each. */
export function AreasPage() {
  const t = useT('organisation');
  const can = useCan();
  const [address, setAddress] = useSearchParams();
  const within = address.get('within') ?? '';
  const level = AREA_LEVELS.find((one) => one === address.get('level')) ?? 'town';
  const selectedId = address.get('area') ?? undefined;
  const map = useAsk(getAreaMap, { query: { level, ...(within && { within }) } }, { keep: true });

  const show = (next: { level: AreaLevel; within: string; area?: string }): void =>
    setAddress({ level: next.level, ...(next.within && { within: next.within }), ...(next.area && { area: next.area }) });
  const select = (id: string): void => show({ level, within, area: id });
  const openBelow = (area: AreaFeature['properties']): void => {
    const below = levelBelow(area.level);
    if (below) show({ level: below, within: beginOf(area) });
  };
  return (
    <Page
      title={t('nav.areas')}
      note={t('areas.note')}
      more={can('organisation.import-areas') && <LinkButton to="/organisation/areas/import">{t('areas.import')}</LinkButton>}
    >
      <AreaPath
        within={within}
        level={level}
        onOpen={(to) => show({ level: levelBelow(levelOfBegin(to) ?? 'county') ?? 'town', within: to })}
      />
      <Answer of={map}>
        {({ features }) =>
          features.length === 0 ? (
            <EmptyState title={t('areas.empty')} hint={t('areas.emptyHint')} />
          ) : (
            <div className="cc-areas">
              <Map features={features} selectedId={selectedId} onSelect={select} />
              <AreaPanel
                area={features.find((one) => one.properties.id === selectedId)?.properties}
                features={features}
                onOpenBelow={openBelow}
              />
            </div>
          )
        }
      </Answer>
    </Page>
  );
}

type MapProps = {
  readonly features: readonly AreaFeature[];
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
};

function Map({ features, selectedId, onSelect }: MapProps) {
  const t = useT('organisation');
  const areas = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: features.map((one) => ({
        ...one,
        properties: { ...one.properties, color: one.properties.unitId ? ('blueSoft' as const) : ('amberSoft' as const) },
      })),
    }),
    [features],
  );
  return (
    <AreaMap
      label={t('nav.areas')}
      areas={areas}
      height={560}
      {...(selectedId && { selectedId })}
      onSelect={({ id }) => onSelect(id)}
      legend={[
        { label: t('areas.assigned'), color: 'blueSoft' },
        { label: t('areas.unassigned'), color: 'amberSoft' },
      ]}
      table={<AreaTable features={features} onSelect={onSelect} />}
    />
  );
}
