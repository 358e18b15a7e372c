import type { DutyBoard } from '@chuangcheng/modules/rectification/contract';
import { UnitName, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';

const MOST = 8;

/** Who is overdue, the most first. */
export function OverdueUnits({ units }: { readonly units: DutyBoard['overdueByUnit'] }) {
  const t = useT('overview');
  const format = useFormat();
  if (units.length === 0) return <p className="cc-faint">{t('behind.nobody')}</p>;
  return (
    <>
      <ul className="cc-overdue-units">
        {units.slice(0, MOST).map(({ unitId, unit, overdue, open }) => (
          <li key={unitId}>
            <UnitName name={unit} />
            <span>
              <Link to={`/rectification/case-files?unitId=${unitId}&overdue=true`}>{format.number(overdue)}</Link>
              <small>{t('behind.ofOpen', { open: format.number(open) })}</small>
            </span>
          </li>
        ))}
      </ul>
      {units.length > MOST && <p className="cc-faint">{t('duty.moreUnits', { count: units.length - MOST })}</p>}
    </>
  );
}
