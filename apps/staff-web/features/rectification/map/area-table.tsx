import { PlainTable, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import type { AreaLine } from './area-figures.ts';
import type { MapPeriod } from './map-periods.ts';
import type { AreaFigure } from './use-map-state.ts';

type Props = { readonly lines: readonly AreaLine[]; readonly figure: AreaFigure; readonly period: MapPeriod };

/** The figures of towns beside the map, each number with the list behind it. */
export function AreaTable({ lines, figure, period }: Props) {
  const t = useT('rectification');
  const format = useFormat();
  const list = (unitId: string, more: string) => `/rectification/case-files?townId=${unitId}&${more}`;
  const days = `from=${period.from}&to=${period.to}`;
  return (
    <PlainTable
      caption={t(`map.figure.${figure}`)}
      columns={[
        { key: 'name', title: t('case.town') },
        { key: 'onTime', title: t('map.figure.onTime'), align: 'end' },
        { key: 'open', title: t('map.figure.open'), align: 'end' },
        { key: 'overdue', title: t('map.figure.overdue'), align: 'end' },
      ]}
      rows={lines.map(({ id, name, town: { unitId, due, onTime, open, overdue } }) => ({
        key: id,
        cells: [
          name,
          <span key="onTime">
            {format.percent(onTime, due)}{' '}
            {due > 0 && (
              <Link to={list(unitId, `measure=due&${days}`)}>
                <small>{`${format.number(onTime)}/${format.number(due)}`}</small>
              </Link>
            )}
          </span>,
          <Link key="open" to={list(unitId, 'open=true')}>
            {format.number(open)}
          </Link>,
          <Link key="overdue" to={list(unitId, 'overdue=true')}>
            {format.number(overdue)}
          </Link>,
        ],
      }))}
    />
  );
}
