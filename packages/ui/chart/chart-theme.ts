import { chartColors, fontFamily, tokens } from '../theme/tokens.ts';

const axis = {
  axisLine: { lineStyle: { color: tokens.line } },
  axisTick: { show: false },
  axisLabel: { color: tokens.inkSoft },
  splitLine: { lineStyle: { color: tokens.lineSoft } },
  nameTextStyle: { color: tokens.inkFaint },
};

/** The look of every chart, from the tokens. */
export const chartTheme = {
  color: [...chartColors],
  backgroundColor: tokens.sheet,
  textStyle: { fontFamily, color: tokens.ink },
  categoryAxis: { ...axis, splitLine: { show: false } },
  valueAxis: axis,
  legend: { textStyle: { color: tokens.inkSoft }, itemGap: 16, icon: 'roundRect' },
  tooltip: {
    backgroundColor: tokens.sheet,
    borderColor: tokens.line,
    textStyle: { color: tokens.ink, fontSize: 13 },
  },
  line: { symbol: 'circle', symbolSize: 6, lineStyle: { width: 2 } },
};
