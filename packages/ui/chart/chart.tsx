import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { FigureSwitch } from '../parts/figure-switch.tsx';
import { tokens } from '../theme/tokens.ts';
import './chart.css';

/** What was clicked: the place of a figure in its series, and whatever the option gave as its data. */
export type ChartTarget = { readonly dataIndex: number; readonly seriesIndex: number; readonly data: unknown };

export type ChartProps = {
  /** Names the chart, and the file it is saved as. */
  readonly label: string;
  /** Keep it the same object between renders; it is compared by identity. */
  readonly option: EChartsCoreOption;
  /** The same figures as a table or list. */
  readonly table: ReactNode;
  /** CSS pixels; 320 by default. */
  readonly height?: number;
  readonly onSelect?: (target: ChartTarget) => void;
  readonly tools?: ReactNode;
};

/** A chart that can be read as a table and saved as a picture. The library is loaded when the first one is shown. */
export function Chart({ label, option, table, height = 320, onSelect, tools }: ChartProps) {
  const t = useT('ui');
  const chartRef = useRef<ECharts>(undefined);
  return (
    <FigureSwitch
      label={label}
      picture={t('chart.chart')}
      table={table}
      tools={
        <>
          {tools}
          <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={() => savePicture(chartRef.current, label)}>
            {t('chart.save')}
          </Button>
        </>
      }
    >
      <ChartCanvas label={label} option={option} height={height} chartRef={chartRef} {...(onSelect && { onSelect })} />
    </FigureSwitch>
  );
}

type CanvasProps = Pick<ChartProps, 'label' | 'option' | 'onSelect'> & {
  readonly height: number;
  readonly chartRef: { current: ECharts | undefined };
};

function ChartCanvas({ label, option, height, onSelect, chartRef }: CanvasProps) {
  const t = useT('ui');
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ option, onSelect });
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    latest.current = { option, onSelect };
    chartRef.current?.setOption(option, { notMerge: true });
  }, [chartRef, option, onSelect]);

  useEffect(() => {
    let left = false;
    const resized = new ResizeObserver(() => chartRef.current?.resize());
    const begin = async (): Promise<void> => {
      const { startChart } = await import('./chart-library.ts');
      if (left || !place.current) return;
      const begun = startChart(place.current);
      begun.setOption(latest.current.option);
      begun.on('click', ({ dataIndex, seriesIndex, data }) =>
        latest.current.onSelect?.({ dataIndex, seriesIndex: seriesIndex ?? 0, data }),
      );
      chartRef.current = begun;
      resized.observe(place.current);
    };
    begin().catch(() => setFailed(true));
    return () => {
      left = true;
      resized.disconnect();
      chartRef.current?.dispose();
      chartRef.current = undefined;
    };
  }, [chartRef]);

  if (failed) return <p className="cc-faint">{t('chart.failed')}</p>;
  return <div ref={place} className="cc-chart" role="img" aria-label={label} style={{ height }} />;
}

function savePicture(chart: ECharts | undefined, name: string): void {
  if (!chart) return;
  const link = document.createElement('a');
  link.href = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: tokens.sheet });
  link.download = `${name}.png`;
  link.click();
}
