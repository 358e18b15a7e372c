import { CaretRightOutlined, PauseOutlined } from '@ant-design/icons';
import { useFormat, useT } from '@chuangcheng/ui';
import { Button, Slider } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { MapPeriod, Step } from './map-periods.ts';

export type TimeSliderProps = {
  readonly step: Step;
  readonly periods: readonly MapPeriod[];
  readonly period: MapPeriod;
  /** The period shown is still on its way: playing waits for it. */
  readonly waiting: boolean;
  readonly onPeriod: (period: MapPeriod) => void;
};

/** Milliseconds a period stays while playing. */
const STAYS = 1_200;

/** Moves over the months or weeks in which problems were reported; plays them one after the other. */
export function TimeSlider({ step, periods, period, waiting, onPeriod }: TimeSliderProps) {
  const t = useT('rectification');
  const format = useFormat();
  const [playing, setPlaying] = useState(false);
  const go = useRef(onPeriod);
  go.current = onPeriod;
  const index = periods.indexOf(period);
  const next = periods[index + 1];
  const isLast = index + 2 === periods.length;
  // Periods are made anew each time; their days tell them apart.
  const [from, to] = [next?.from, next?.to];
  useEffect(() => {
    if (!playing || waiting || !from || !to) return;
    const timer = window.setTimeout(() => {
      go.current({ from, to });
      if (isLast) setPlaying(false);
    }, STAYS);
    return () => window.clearTimeout(timer);
  }, [playing, waiting, from, to, isLast]);
  const name = (one: MapPeriod): string =>
    step === 'month' ? format.month(one.from.slice(0, 7)) : t('map.days', { from: format.day(one.from), to: format.day(one.to) });
  const toggle = (): void => {
    // At the end it begins anew.
    if (!playing && !next && periods[0]) onPeriod(periods[0]);
    setPlaying(!playing);
  };
  return (
    <div className="cc-time-slider cc-no-print">
      <Button
        icon={playing ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
        aria-label={t(playing ? 'map.pause' : 'map.play')}
        onClick={toggle}
      />
      <Slider
        min={0}
        max={periods.length - 1}
        value={index}
        tooltip={{ formatter: null }}
        ariaLabelForHandle={t('map.reportedIn')}
        ariaValueTextFormatterForHandle={() => name(period)}
        onChange={(value) => periods[value] && onPeriod(periods[value])}
      />
      <output>
        {t('map.reportedIn')} <strong>{name(period)}</strong>
      </output>
    </div>
  );
}
