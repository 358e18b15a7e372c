import type { EndpointInput } from '@chuangcheng/kit/endpoint';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { toListQuery, useListState } from '@chuangcheng/ui';
import type { listCasePoints } from '@chuangcheng/modules/rectification/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCaseFilters } from '../use-case-filters.ts';
import { mapPeriods, type Step } from './map-periods.ts';

type MapQuery = EndpointInput<typeof listCasePoints>['query'];

export const VIEWS = ['open', 'overdue', 'all'] as const;
export type View = (typeof VIEWS)[number];
/** What towns are coloured by. */
export const AREA_FIGURES = ['none', 'open', 'overdue', 'onTime'] as const;
export type AreaFigure = (typeof AREA_FIGURES)[number];
export const STEPS = ['none', 'month', 'week'] as const;

/** Filters that the map has its own way of asking for. */
const OWN = new Set(['stage', 'open', 'overdue', 'reported', 'closed', 'deadline']);
const DEFAULTS = { sort: undefined, pageSize: 50 };

/** What the map shows, all of it in the address: kind of case file, heat, colour of towns, period, filters. */
export function useMapState() {
  const [address, setAddress] = useSearchParams();
  const filters = useCaseFilters().filter(({ key }) => !OWN.has(key));
  const list = useListState(filters, DEFAULTS);
  const [today] = useState(() => dayOf(new Date()));
  const one = <T extends string>(name: string, of: readonly T[]): T =>
    of.find((value) => value === address.get(name)) ?? (of[0] as T);
  const set = (values: Readonly<Record<string, string | undefined>>): void =>
    setAddress(
      (before) => {
        for (const [name, value] of Object.entries(values)) {
          if (value === undefined) before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  const view = one('view', VIEWS);
  const step = one('step', STEPS);
  const periods = step === 'none' ? [] : mapPeriods(step satisfies Step, today);
  const index = Math.max(0, periods.length - 1);
  const at = periods.findIndex(({ from }) => from === address.get('at'));
  const period = periods[at === -1 ? index : at];
  const { page: _page, pageSize: _size, ...narrowed } = toListQuery(list.state, filters);
  return {
    view,
    step,
    periods,
    period,
    heat: address.get('heat') === 'true',
    areas: one('areas', AREA_FIGURES),
    filters,
    list,
    set,
    /** Which case files lie on the map. */
    query: { ...narrowed, ...ofView(view), ...(period && { reportedFrom: period.from, reportedTo: period.to }) } as MapQuery,
  };
}
export type MapState = ReturnType<typeof useMapState>;

function ofView(view: View): Readonly<Record<string, string>> {
  return view === 'all' ? {} : { [view]: 'true' };
}
