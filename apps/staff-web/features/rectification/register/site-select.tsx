import type { Position } from '@chuangcheng/kit/coordinates';
import { listSites } from '@chuangcheng/modules/assessment/contract';
import { Select } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../../app/index.ts';

const MOST = 20;

export type SiteSelectProps = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
  readonly onPosition: (position: Position) => void;
};

/** Finds a site by name or code and takes its position. */
export function SiteSelect({ id, value, onChange, onPosition }: SiteSelectProps) {
  const [search, setSearch] = useState('');
  const asked = useAsk(listSites, { query: { search, pageSize: MOST } }, { keep: true });
  const sites = asked.data?.rows ?? [];
  return (
    <Select
      {...(id && { id })}
      allowClear
      value={value ?? null}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      loading={asked.isFetching}
      options={sites.map((site) => ({ value: site.id, label: `${site.code} ${site.name}` }))}
      onChange={(chosen?: string | null) => {
        onChange?.(chosen ?? undefined);
        const site = sites.find((one) => one.id === chosen);
        if (site && site.lng !== null && site.lat !== null) onPosition({ lng: site.lng, lat: site.lat });
      }}
    />
  );
}
