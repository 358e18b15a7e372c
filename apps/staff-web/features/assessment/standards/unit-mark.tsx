import type { UnitOfStandard } from '@chuangcheng/modules/assessment/contract';
import { StateTag, UnitName, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';

/** A unit of a standard: a link to the unit, a group word, or a name nobody has matched yet. */
export function UnitMark({ unit }: { readonly unit: UnitOfStandard }) {
  const t = useT('assessment');
  if (unit.kind === 'unit' && unit.unitId) {
    return (
      <Link to={`/organisation/units/${unit.unitId}`} title={unit.text}>
        <UnitName name={unit.name} />
      </Link>
    );
  }
  return (
    <span className="cc-unit-mark">
      <UnitName name={unit.name} />{' '}
      <StateTag tone={unit.kind === 'unmatched' ? 'bad' : 'neutral'}>{t(`unit.${unit.kind}`)}</StateTag>
    </span>
  );
}

/** Several of them, each on its own line break. */
export function UnitMarks({ units }: { readonly units: readonly UnitOfStandard[] }) {
  return (
    <ul className="cc-unit-marks">
      {units.map((unit) => (
        <li key={unit.text}>
          <UnitMark unit={unit} />
        </li>
      ))}
    </ul>
  );
}
