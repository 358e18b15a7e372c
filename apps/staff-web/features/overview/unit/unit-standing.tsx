import { getMyUnit } from '@chuangcheng/modules/overview/contract';
import { EmptyState, useFormat, useT } from '@chuangcheng/ui';
import { Answer, useAsk } from '../../../app/index.ts';
import { Figure } from '../figure.tsx';
import { UnitRank } from './unit-rank.tsx';
import { UnitRates } from './unit-rates.tsx';
import type { OwnUnit } from './own-unit.ts';
import './unit-standing.css';

const EVERY_MINUTE = 60_000;

/** The units I am responsible for, one after the other. */
export function UnitStanding() {
  const t = useT('overview');
  const asked = useAsk(getMyUnit, undefined, { every: EVERY_MINUTE });
  return (
    <Answer of={asked}>
      {({ units, asOf }) =>
        units.length === 0 ? (
          <EmptyState title={t('unit.none')} hint={t('unit.noneHint')} />
        ) : (
          <div className="cc-units">
            {units.map((unit) => (
              <Unit key={unit.unitId} unit={unit} asOf={asOf} />
            ))}
          </div>
        )
      }
    </Answer>
  );
}

function Unit({ unit, asOf }: { readonly unit: OwnUnit; readonly asOf: string }) {
  const t = useT('overview');
  const format = useFormat();
  const list = (filter: string) => `/rectification/case-files?unitId=${unit.unitId}&${filter}`;
  const moment = format.moment(asOf);
  return (
    <section className="cc-own-unit">
      <h2>{unit.unit}</h2>
      <div className="cc-figures">
        <Figure
          label={t('unit.dueToday')}
          value={format.number(unit.dueToday)}
          unit={t('pieces')}
          note={t('unit.dueTodayNote')}
          urgent={unit.dueToday > 0}
          asOf={moment}
          to={`${list('open=true&sort=deadlineAt')}`}
        />
        <Figure
          label={t('unit.overdue')}
          value={format.number(unit.overdue)}
          unit={t('pieces')}
          note={t('stand.overdueNote', { open: format.number(unit.open) })}
          urgent={unit.overdue > 0}
          asOf={moment}
          to={list('overdue=true')}
        />
        {unit.matters > 0 && (
          <Figure
            label={t('unit.matters')}
            value={format.number(unit.matters)}
            unit={t('pieces')}
            note={t('unit.mattersNote')}
            urgent
            asOf={moment}
            to={`/accountability/matters?unitId=${unit.unitId}&waiting=unit`}
          />
        )}
        <UnitRank unit={unit} />
      </div>
      <UnitRates unit={unit} asOf={asOf} />
    </section>
  );
}
