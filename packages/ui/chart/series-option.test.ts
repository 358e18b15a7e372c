import { describe, expect, test } from 'vitest';
import { type SeriesData, seriesTable } from './series-data.ts';
import { barOption, lineOption } from './series-option.ts';

const data: SeriesData = {
  category: '单位',
  categories: ['城管局', '市场监管局'],
  series: [{ name: '办结率', values: [1 / 8, null] }],
  unit: '%',
  decimals: 1,
};
const two: SeriesData = { ...data, series: [...data.series, { name: '上月', values: [1, 2] }] };

describe('the table of a chart', () => {
  test('has every figure with its unit, and a dash where there is none', () => {
    const { columns, rows } = seriesTable(data, '办结率');
    expect(columns.map(({ title }) => title)).toEqual(['单位', '办结率（%）']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['城管局', '0.1'],
      ['市场监管局', '—'],
    ]);
  });
});

describe('bars', () => {
  test('of several series have patterns and a legend', () => {
    expect(barOption(two)).toMatchObject({ aria: { decal: { show: true } }, legend: {} });
    expect(barOption(data)).toMatchObject({ aria: { decal: { show: false } } });
    expect(barOption(data)).not.toHaveProperty('legend');
  });
  test('that lie begin with the first category on top, and their target stands upright', () => {
    const option = barOption(data, { lying: true, target: { name: '目标', value: 95 } });
    expect(option).toMatchObject({
      yAxis: { type: 'category', inverse: true },
      series: [{ markLine: { data: [{ xAxis: 95 }] } }],
    });
  });
});

test('a missing figure stays a gap in a line', () => {
  expect(lineOption(data)).toMatchObject({ series: [{ data: [1 / 8, null] }] });
});
