import type { EChartsCoreOption } from 'echarts/core';
import { formatScore } from '../format/number.ts';
import { tokens } from '../theme/tokens.ts';
import type { SeriesData } from './series-data.ts';

export type Target = { readonly name: string; readonly value: number };

export type BarLook = {
  /** Bars lie, so that long names of units have room. */
  readonly lying?: boolean;
  readonly stacked?: boolean;
  /** A line to be reached. */
  readonly target?: Target;
};

/** Room of a category's name beside a lying bar, in CSS pixels. */
export const NAME_WIDTH = 150;

/** Bars of one or more series. Several series get patterns as well, so that nobody depends on their colours. */
export function barOption(data: SeriesData, { lying = false, stacked = false, target }: BarLook = {}): EChartsCoreOption {
  const categories = {
    type: 'category',
    data: [...data.categories],
    axisLabel: { interval: 0, width: lying ? NAME_WIDTH : 80, overflow: 'break' },
  };
  const values = { type: 'value', name: data.unit };
  return {
    ...frame(data),
    // The first category stands on top, as in a table.
    ...(lying ? { xAxis: values, yAxis: { ...categories, inverse: true } } : { xAxis: categories, yAxis: values }),
    series: data.series.map((series, index) => ({
      type: 'bar',
      name: series.name,
      data: [...series.values],
      barMaxWidth: 28,
      ...(stacked && { stack: 'all' }),
      ...(data.series.length === 1 && { label: valueLabel(data, lying) }),
      ...(index === 0 && target && { markLine: targetLine(target, lying) }),
    })),
  };
}

/** Lines over time. A gap stays a gap. */
export function lineOption(data: SeriesData, { target }: Pick<BarLook, 'target'> = {}): EChartsCoreOption {
  return {
    ...frame(data),
    xAxis: { type: 'category', data: [...data.categories], boundaryGap: false },
    yAxis: { type: 'value', name: data.unit, scale: true },
    series: data.series.map((series, index) => ({
      type: 'line',
      name: series.name,
      data: [...series.values],
      symbol: SYMBOLS[index % SYMBOLS.length],
      ...(index === 0 && target && { markLine: targetLine(target, false) }),
    })),
  };
}

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];

function frame(data: SeriesData): EChartsCoreOption {
  const several = data.series.length > 1;
  return {
    grid: { left: 8, right: 40, top: several ? 56 : 36, bottom: 16 },
    ...(several && { legend: { top: 0, left: 0, type: 'scroll' } }),
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: unknown) => `${formatScore(numberOf(value), data.decimals ?? 0)} ${data.unit}`,
    },
    aria: { enabled: true, label: { enabled: false }, decal: { show: several } },
  };
}

function valueLabel(data: SeriesData, lying: boolean) {
  return {
    show: data.categories.length <= 30,
    position: lying ? 'right' : 'top',
    color: tokens.inkSoft,
    formatter: ({ value }: { value: unknown }) => formatScore(numberOf(value), data.decimals ?? 0),
  };
}

function targetLine({ name, value }: Target, lying: boolean) {
  return {
    symbol: 'none',
    silent: true,
    lineStyle: { color: tokens.ink, type: 'dashed' },
    label: { formatter: `${name} ${value}`, position: lying ? 'end' : 'insideEndTop', rotate: 0, color: tokens.ink },
    data: [lying ? { xAxis: value } : { yAxis: value }],
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
