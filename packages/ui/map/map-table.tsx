import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format.ts';
import { useT } from '../i18n/use-t.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { areaAt } from './area-geometry.ts';
import type { AreaMapProps } from './area-map.tsx';
import type { MapTarget } from './map-types.ts';

type MapTableProps = Pick<AreaMapProps, 'label' | 'areas' | 'measure' | 'onSelect'> & Required<Pick<AreaMapProps, 'points'>>;

/** Rows drawn at most; lists of the product page further. */
const MOST_ROWS = 500;

/** The areas and points of a map as tables: what the map shows, for keyboards and readers of the screen. */
export function MapTable({ label, areas, points, measure, onSelect }: MapTableProps) {
  const t = useT('ui');
  const { score } = useFormat();
  const choose = (target: MapTarget, text: string): ReactNode =>
    onSelect ? (
      <Button type="link" size="small" onClick={() => onSelect(target)}>
        {text}
      </Button>
    ) : (
      text
    );
  const features = areas?.features ?? [];
  return (
    <div className="cc-map-figure">
      {features.length > 0 && (
        <PlainTable
          caption={label}
          columns={[
            { key: 'name', title: t('map.area') },
            { key: 'code', title: t('map.code') },
            ...(measure ? [{ key: 'value', title: measure.title, align: 'end' as const }] : []),
          ]}
          rows={features.slice(0, MOST_ROWS).map(({ properties: { id, name, code, value } }) => ({
            key: id,
            cells: [choose({ kind: 'area', id }, name), code, score(value, measure?.decimals ?? 0)],
          }))}
        />
      )}
      {points.length > 0 && (
        <PlainTable
          caption={`${label} ${t('map.points')}`}
          columns={[
            { key: 'label', title: t('map.point') },
            { key: 'area', title: t('map.area') },
            { key: 'position', title: t('map.position') },
          ]}
          rows={points.slice(0, MOST_ROWS).map((point) => ({
            key: point.id,
            cells: [
              point.href ? <Link to={point.href}>{point.label}</Link> : choose({ kind: 'point', id: point.id }, point.label),
              areaAt(areas, point)?.properties.name ?? '—',
              `${point.lng.toFixed(5)}, ${point.lat.toFixed(5)}`,
            ],
          }))}
        />
      )}
      {Math.max(features.length, points.length) > MOST_ROWS && (
        <p className="cc-faint">{t('map.more', { count: MOST_ROWS, total: Math.max(features.length, points.length) })}</p>
      )}
    </div>
  );
}
