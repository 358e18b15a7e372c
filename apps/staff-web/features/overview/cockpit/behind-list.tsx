import type { Cockpit } from '@chuangcheng/modules/overview/contract';
import { RatioCell, UnitName, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';

/** The units with most overdue case files, and how they did in the month. */
export function BehindList({ cockpit: { behind, cases, asOf } }: { readonly cockpit: Cockpit }) {
  const t = useT('overview');
  const format = useFormat();
  if (behind.length === 0) return <p className="cc-faint">{t('behind.nobody')}</p>;
  return (
    <table className="cc-behind">
      <thead>
        <tr>
          <th scope="col">{t('behind.unit')}</th>
          <th scope="col" className="cc-end">
            {t('behind.overdue')}
          </th>
          <th scope="col" className="cc-end">
            {t('behind.onTime', { month: format.month(cases.month) })}
          </th>
        </tr>
      </thead>
      <tbody>
        {behind.map(({ unitId, unit, overdue, open, onTime }) => (
          <tr key={unitId}>
            <th scope="row">
              <Link to={`/organisation/units/${unitId}`}>
                <UnitName name={unit} />
              </Link>
            </th>
            <td className="cc-end">
              <Link className="cc-behind-overdue" to={`/rectification/case-files?unitId=${unitId}&overdue=true`}>
                {format.number(overdue)}
              </Link>
              <small>{t('behind.ofOpen', { open: format.number(open) })}</small>
            </td>
            <td className="cc-end">
              <RatioCell
                {...onTime}
                of={{ numerator: t('stand.onTimeAbove'), denominator: t('stand.onTimeBelow') }}
                asOf={format.moment(asOf)}
                source={t('source.caseFiles')}
                to={`/rectification/case-files?${new URLSearchParams({ unitId, measure: 'due', from: cases.from, to: cases.to })}`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
