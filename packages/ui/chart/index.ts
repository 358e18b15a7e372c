export { Chart, type ChartProps, type ChartTarget } from './chart.tsx';
export { BarChart, type BarChartProps, LineChart, type LineChartProps } from './series-charts.tsx';
export type { SeriesData } from './series-data.ts';
export type { Target } from './series-option.ts';
export { TreeChart, type TreeChartProps } from './tree-chart.tsx';
export type { TreeNode } from './tree-data.ts';
