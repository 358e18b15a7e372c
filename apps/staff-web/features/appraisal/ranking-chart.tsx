import type { Ranking } from '@chuangcheng/modules/appraisal/contract';
import { figureOf, rankedByNames } from '@chuangcheng/modules/appraisal/domain';
import { useBilingual, useT } from '@chuangcheng/ui';
import { BarChart } from '@chuangcheng/ui/chart';
import { useMemo } from 'react';

/** The ranked units by the figure they are ordered by, the best on top. */
export function RankingChart({ ranking }: { readonly ranking: Ranking }) {
  const t = useT('appraisal');
  const say = useBilingual();
  const name = say(rankedByNames[ranking.by]);
  const unit = ranking.by === 'visit-score' ? t('points') : '%';
  const data = useMemo(() => {
    const ranked = ranking.rows.filter((row) => row.rank !== null);
    const values = ranked.map((row) => {
      const { numerator, denominator } = figureOf(row, ranking.by);
      const value = unit === '%' ? (numerator * 1000) / denominator : (numerator * 10) / denominator;
      return Math.round(value) / 10;
    });
    return { category: t('unit'), categories: ranked.map((row) => row.unit), series: [{ name, values }], unit, decimals: 1 };
  }, [ranking, name, unit, t]);
  return <BarChart label={name} data={data} lying />;
}
