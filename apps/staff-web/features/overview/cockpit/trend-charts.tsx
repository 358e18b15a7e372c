import type { Cockpit } from '@chuangcheng/modules/overview/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { LineChart } from '@chuangcheng/ui/chart';
import { useMemo } from 'react';

type Props = { readonly trend: Cockpit['trend']; readonly height: number };

/** On-time rate by month. */
export function OnTimeTrend({ trend, height }: Props) {
  const t = useT('overview');
  const { month } = useFormat();
  const data = useMemo(
    () => ({
      category: t('trend.month'),
      categories: trend.map((one) => month(one.month)),
      series: [
        {
          name: t('trend.onTime'),
          values: trend.map(({ onTime: { numerator, denominator } }) =>
            denominator === 0 ? null : Math.round((numerator * 1000) / denominator) / 10,
          ),
        },
      ],
      unit: '%',
      decimals: 1,
    }),
    [trend, month, t],
  );
  return <LineChart label={t('trend.onTime')} data={data} height={height} />;
}

/** Case files filed by month, and how many of them are closed. */
export function CaseTrend({ trend, height }: Props) {
  const t = useT('overview');
  const { month } = useFormat();
  const data = useMemo(
    () => ({
      category: t('trend.month'),
      categories: trend.map((one) => month(one.month)),
      series: [
        { name: t('trend.filed'), values: trend.map((one) => one.filed) },
        { name: t('trend.closed'), values: trend.map((one) => one.closed) },
      ],
      unit: t('pieces'),
    }),
    [trend, month, t],
  );
  return <LineChart label={t('trend.cases')} data={data} height={height} />;
}
