import { formatScore } from '../format/number.ts';
import type { PlainTableProps } from '../parts/plain-table.tsx';

/** Figures of one or more series over the same categories. */
export type SeriesData = {
  /** Name of what the categories are, such as 单位 or 周. */
  readonly category: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** One per category; `null` where there is no figure, which is not zero. */
    readonly values: readonly (number | null)[];
  }[];
  /** Unit of all figures, such as 件 or 分. */
  readonly unit: string;
  /** Exactly so many decimals; none by default. */
  readonly decimals?: number;
};

/** The figures of a chart as a table. */
export function seriesTable(data: SeriesData, caption: string): PlainTableProps {
  return {
    caption,
    columns: [
      { key: '', title: data.category },
      ...data.series.map(({ name }) => ({ key: name, title: `${name}（${data.unit}）`, align: 'end' as const })),
    ],
    rows: data.categories.map((category, index) => ({
      key: `${index} ${category}`,
      cells: [category, ...data.series.map(({ values }) => formatScore(values[index], data.decimals ?? 0))],
    })),
  };
}
