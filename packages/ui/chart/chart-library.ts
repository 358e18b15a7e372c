import { BarChart, LineChart, TreeChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { chartTheme } from './chart-theme.ts';

// Reached only by import(), so that pages without a chart do not load the library.

/** Begins a chart in an element, with the parts of the library the product uses and no others. */
export function startChart(place: HTMLElement): ECharts {
  use([
    AriaComponent,
    BarChart,
    CanvasRenderer,
    GridComponent,
    LegendComponent,
    LineChart,
    MarkLineComponent,
    TooltipComponent,
    TreeChart,
  ]);
  return init(place, chartTheme);
}
