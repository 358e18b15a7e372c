import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { exportList, type ListColumn } from '@chuangcheng/platform/spreadsheet';
import type { getTrend } from '../contract/index.ts';
import { groupNames } from '../domain/index.ts';

type Trend = EndpointOutput<typeof getTrend>;
type Choice = { readonly by: 'score' | 'rank'; readonly unitId?: readonly string[] | undefined };

const DASH = '—';

/** Scores or ranks of the chosen units, all when none is named: a row for each unit, a column for each month. */
export function trendSheet(trend: Trend, { by, unitId }: Choice, language: 'zh' | 'en') {
  const columns: ListColumn<Trend['units'][number]>[] = [
    { key: 'unit', title: { zh: '单位', en: 'Unit' }, value: (row) => row.unit },
    ...trend.months.map((month, at) => ({
      key: month,
      title: { zh: month, en: month },
      value: (row: Trend['units'][number]) => row.points[at]?.[by] ?? DASH,
    })),
  ];
  const rows = trend.units.filter((unit) => unitId === undefined || unitId.includes(unit.unitId));
  const group = groupNames[trend.group];
  const name = { zh: `${group.zh}${by === 'score' ? '得分' : '名次'}走势`, en: `${group.en} by ${by}` };
  return exportList(name, columns, undefined, rows, language);
}
