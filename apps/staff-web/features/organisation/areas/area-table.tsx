import { DASH, PlainTable, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { AreaFeature } from './area-feature.ts';

const M2_PER_KM2 = 1_000_000;

export type AreaTableProps = { readonly features: readonly AreaFeature[]; readonly onSelect: (id: string) => void };

/** The areas of the map as a table. */
export function AreaTable({ features, onSelect }: AreaTableProps) {
  const t = useT('organisation');
  const format = useFormat();
  return (
    <PlainTable
      caption={t('nav.areas')}
      columns={[
        { key: 'name', title: t('areas.name') },
        { key: 'code', title: t('areas.code') },
        { key: 'size', title: t('areas.size'), align: 'end' },
        { key: 'unit', title: t('areas.unit') },
      ]}
      rows={features.map(({ properties: area }) => ({
        key: area.id,
        cells: [
          <Button key="name" type="link" size="small" onClick={() => onSelect(area.id)}>
            {area.name}
          </Button>,
          area.code,
          format.score(area.areaM2 / M2_PER_KM2, 2),
          area.unitId ? (
            <Link key="unit" to={`/organisation/units/${area.unitId}`}>
              {area.unit}
            </Link>
          ) : (
            DASH
          ),
        ],
      }))}
    />
  );
}
