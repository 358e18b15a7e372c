import { RANKED_BY, rankedByNames } from '@chuangcheng/modules/appraisal/domain';
import { useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { FigureCell } from '../../appraisal/figure-cell.tsx';
import type { OwnUnit } from './own-unit.ts';

/** The figures of the month that the ranking looks at. */
export function UnitRates({ unit, asOf }: { readonly unit: OwnUnit; readonly asOf: string }) {
  const t = useT('overview');
  const say = useBilingual();
  const format = useFormat();
  return (
    <dl className="cc-own-rates" aria-label={t('unit.rates', { month: format.month(unit.month) })}>
      {RANKED_BY.map((by) => (
        <div key={by}>
          <dt>{say(rankedByNames[by])}</dt>
          <dd>
            <FigureCell by={by} figures={unit} days={unit} asOf={asOf} unitId={unit.unitId} opens />
          </dd>
        </div>
      ))}
    </dl>
  );
}
