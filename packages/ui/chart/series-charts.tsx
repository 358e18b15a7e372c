import { useMemo } from 'react';
import { PlainTable } from '../parts/plain-table.tsx';
import { Chart, type ChartProps } from './chart.tsx';
import { type SeriesData, seriesTable } from './series-data.ts';
import { type BarLook, barOption, lineOption, NAME_WIDTH } from './series-option.ts';

type SeriesChartProps = Pick<ChartProps, 'label' | 'height'> & {
  /** Keep it the same object between renders. */
  readonly data: SeriesData;
  /** A click on a figure: which category of which series. */
  readonly onSelect?: (category: number, series: number) => void;
};
export type BarChartProps = SeriesChartProps & BarLook;
export type LineChartProps = SeriesChartProps & Pick<BarLook, 'target'>;

/** Above so many categories or letters of a name, standing bars have no room for the names. */
const STANDING = { categories: 12, letters: 6 };
/** CSS pixels: a line of a category's name, a letter of it, and what surrounds a bar. */
const LINE = { height: 16, letter: 12, around: 18 };

/** Height of lying bars, so that the longest name is shown in full. */
function lyingHeight({ categories, series }: SeriesData): number {
  const longest = Math.max(0, ...categories.map((name) => name.length));
  const lines = Math.max(Math.ceil((longest * LINE.letter) / NAME_WIDTH), series.length);
  return 80 + categories.length * (lines * LINE.height + LINE.around);
}

/** Bars with their figures. They lie where names are long or many, unless told otherwise. */
export function BarChart({ label, data, height, onSelect, lying: told, stacked, target }: BarChartProps) {
  const crowded = data.categories.length > STANDING.categories || data.categories.some((name) => name.length > STANDING.letters);
  const lying = told ?? crowded;
  const [targetName, targetValue] = [target?.name, target?.value];
  const option = useMemo(() => {
    const aim = targetName !== undefined && targetValue !== undefined && { target: { name: targetName, value: targetValue } };
    return barOption(data, { lying, stacked: stacked ?? false, ...aim });
  }, [data, lying, stacked, targetName, targetValue]);
  return (
    <Chart
      label={label}
      option={option}
      height={height ?? (lying ? lyingHeight(data) : 320)}
      table={<PlainTable {...seriesTable(data, label)} />}
      {...(onSelect && { onSelect: ({ dataIndex, seriesIndex }) => onSelect(dataIndex, seriesIndex) })}
    />
  );
}

/** Lines over time. */
export function LineChart({ label, data, height, onSelect, target }: LineChartProps) {
  const [targetName, targetValue] = [target?.name, target?.value];
  const option = useMemo(() => {
    const aim = targetName !== undefined && targetValue !== undefined && { target: { name: targetName, value: targetValue } };
    return lineOption(data, { ...aim });
  }, [data, targetName, targetValue]);
  return (
    <Chart
      label={label}
      option={option}
      height={height ?? 320}
      table={<PlainTable {...seriesTable(data, label)} />}
      {...(onSelect && { onSelect: ({ dataIndex, seriesIndex }) => onSelect(dataIndex, seriesIndex) })}
    />
  );
}
