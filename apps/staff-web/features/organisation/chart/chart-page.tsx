import { getChart } from '@chuangcheng/modules/organisation/contract';
import { unitKindNames } from '@chuangcheng/modules/organisation/domain';
import { EmptyState, useBilingual, useT } from '@chuangcheng/ui';
import { TreeChart } from '@chuangcheng/ui/chart';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Answer, Page, useAsk, useSession } from '../../../app/index.ts';
import { CHART_DEPTH, CHART_PARTS, chartNodes, type ChartPart, isUnit } from './chart-nodes.ts';

/** The organisation as a tree to zoom and open; a click on a unit opens its page. */
export function ChartPage() {
  const t = useT('organisation');
  const chart = useAsk(getChart);
  const [address, setAddress] = useSearchParams();
  const part = CHART_PARTS.find((one) => one === address.get('part')) ?? 'leading';
  return (
    <Page
      title={t('nav.chart')}
      note={t('chart.note')}
      more={
        <Segmented
          value={part}
          options={CHART_PARTS.map((one) => ({ value: one, label: t(`chart.part.${one}`) }))}
          onChange={(value) => setAddress({ part: value }, { replace: true })}
        />
      }
    >
      <Answer of={chart}>
        {({ units }) =>
          units.length === 0 ? (
            <EmptyState title={t('units.empty')} hint={t('units.emptyHint')} />
          ) : (
            <div className="cc-sheet">
              <Tree key={part} units={units} part={part} />
            </div>
          )
        }
      </Answer>
    </Page>
  );
}

type Units = Parameters<typeof chartNodes>[0];

function Tree({ units, part }: { readonly units: Units; readonly part: ChartPart }) {
  const t = useT('organisation');
  const say = useBilingual();
  const { county } = useSession();
  const navigate = useNavigate();
  const nodes = useMemo(
    () =>
      chartNodes(units, part, {
        county: county.name,
        kind: (kind, count) => t('chart.kind', { kind: say(unitKindNames[kind]), count }),
        vacant: (count) => t('chart.vacant', { count }),
      }),
    [units, part, county.name, t, say],
  );
  return (
    <TreeChart
      label={t('nav.chart')}
      nodes={nodes}
      depth={CHART_DEPTH[part]}
      onSelect={(id) => {
        if (isUnit(id)) void navigate(`/organisation/units/${id}`);
      }}
    />
  );
}
