import { getChart } from '@chuangcheng/modules/organisation/contract';
import { unitKindNames } from '@chuangcheng/modules/organisation/domain';
import { EmptyState, useBilingual, useLanguage, useT } from '@chuangcheng/ui';
import { TreeChart } from '@chuangcheng/ui/chart';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { Answer, LinkButton, Page, useAsk, useSession } from '../../../app/index.ts';
import { chartNodes, isUnit } from './chart-nodes.ts';

/** The organisation as a tree to zoom and open; a click on a unit opens its page. */
export function ChartPage() {
  const t = useT('organisation');
  const chart = useAsk(getChart);
  return (
    <Page title={t('nav.chart')} note={t('chart.note')} more={<LinkButton to="/organisation/units">{t('nav.units')}</LinkButton>}>
      <Answer of={chart}>
        {({ units }) =>
          units.length === 0 ? (
            <EmptyState title={t('units.empty')} hint={t('units.emptyHint')} />
          ) : (
            <div className="cc-sheet">
              <Tree units={units} />
            </div>
          )
        }
      </Answer>
    </Page>
  );
}

type Units = Parameters<typeof chartNodes>[0];

function Tree({ units }: { readonly units: Units }) {
  const t = useT('organisation');
  const say = useBilingual();
  const { language } = useLanguage();
  const { county } = useSession();
  const navigate = useNavigate();
  // Words change with the language only; the chart compares its nodes by identity.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const nodes = useMemo(
    () =>
      chartNodes(units, {
        county: county.name,
        kind: (kind, count) => t('chart.kind', { kind: say(unitKindNames[kind]), count }),
        vacant: (count) => t('chart.vacant', { count }),
      }),
    [units, county.name, language],
  );
  return (
    <TreeChart
      label={t('nav.chart')}
      nodes={nodes}
      depth={2}
      onSelect={(id) => {
        if (isUnit(id)) void navigate(`/organisation/units/${id}`);
      }}
    />
  );
}
