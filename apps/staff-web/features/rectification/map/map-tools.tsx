import { FilterBar, useFormat, useT } from '@chuangcheng/ui';
import { Segmented, Select, Switch } from 'antd';
import { AREA_FIGURES, type AreaFigure, type MapState, STEPS, type View, VIEWS } from './use-map-state.ts';

type Props = { readonly state: MapState; readonly shown: number | undefined; readonly total: number | undefined };

/** What the map shows: which case files, as points or heat, what towns are coloured by, and when reported. */
export function MapTools({ state, shown, total }: Props) {
  const t = useT('rectification');
  const format = useFormat();
  return (
    <div className="cc-case-map-tools cc-no-print">
      <Segmented<View>
        value={state.view}
        options={VIEWS.map((value) => ({ value, label: t(`map.${value}`) }))}
        onChange={(view) => state.set({ view })}
      />
      <label>
        <Switch checked={state.heat} onChange={(on) => state.set({ heat: on ? 'true' : undefined })} /> {t('map.heat')}
      </label>
      <label>
        {t('map.colour')}{' '}
        <Select<AreaFigure>
          value={state.areas}
          options={AREA_FIGURES.map((value) => ({ value, label: t(`map.figure.${value}`) }))}
          popupMatchSelectWidth={false}
          onChange={(areas) => state.set({ areas })}
        />
      </label>
      <label>
        {t('map.time')}{' '}
        <Select<(typeof STEPS)[number]>
          value={state.step}
          options={STEPS.map((value) => ({ value, label: t(`map.steps.${value}`) }))}
          popupMatchSelectWidth={false}
          // What was reported long ago is closed by now: over time all case files are shown.
          onChange={(step) => state.set({ step, at: undefined, ...(state.step === 'none' && { view: 'all' }) })}
        />
      </label>
      <FilterBar filters={state.filters} state={state.list.state} onChange={state.list.change} />
      {total !== undefined && shown !== undefined && (
        <span className="cc-faint" role="status">
          {total > shown
            ? t('map.newestOf', { shown: format.number(shown), total: format.number(total) })
            : t('map.total', { count: total })}
        </span>
      )}
    </div>
  );
}
