import type { Cockpit } from '@chuangcheng/modules/overview/contract';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { DASH, useFormat, useT } from '@chuangcheng/ui';
import { Figure } from '../figure.tsx';

/** How much has been looked at, how it scored, what is repaired in time: the big figures. */
export function StandingFigures({ cockpit }: { readonly cockpit: Cockpit }) {
  const t = useT('overview');
  const ui = useT('ui');
  const format = useFormat();
  const { standing, cases } = cockpit;
  const { coveredPoints, visitedSites, meanScore, since } = standing;
  const asOf = format.moment(cockpit.asOf);
  const day = dayOf(new Date(cockpit.asOf));
  const visits = `/inspection/visits?${new URLSearchParams({ from: since, to: day })}`;
  const parts = (numerator: string, above: string | number, denominator: string, below: string | number) => ({
    numerator: ui('ratio.numerator', { name: numerator, value: above }),
    denominator: ui('ratio.denominator', { name: denominator, value: below }),
  });
  const due = `/rectification/case-files?${new URLSearchParams({ measure: 'due', from: cases.from, to: cases.to })}`;
  return (
    <div className="cc-figures">
      <Figure
        label={t('stand.covered')}
        value={format.percent(coveredPoints.numerator, coveredPoints.denominator)}
        note={t('stand.coveredNote', {
          covered: format.number(coveredPoints.numerator, 3),
          total: format.number(coveredPoints.denominator, 3),
        })}
        of={parts(
          t('stand.coveredAbove'),
          format.number(coveredPoints.numerator, 3),
          t('stand.coveredBelow'),
          format.number(coveredPoints.denominator, 3),
        )}
        asOf={asOf}
        source={t('source.indexAndVisits')}
        to={visits}
      />
      <Figure
        label={t('stand.score')}
        value={meanScore.denominator === 0 ? DASH : format.score(meanScore.numerator / meanScore.denominator, 2)}
        {...(meanScore.denominator > 0 && { unit: t('points') })}
        note={t('stand.scoreNote', {
          visited: format.number(visitedSites.numerator),
          total: format.number(visitedSites.denominator),
        })}
        of={parts(t('stand.scoreAbove'), format.score(meanScore.numerator, 2), t('stand.scoreBelow'), meanScore.denominator)}
        asOf={asOf}
        source={t('source.visits')}
        to={visits}
      />
      <Figure
        label={t('stand.onTime', { month: format.month(cases.month) })}
        value={format.percent(cases.onTime.numerator, cases.onTime.denominator)}
        note={t('stand.onTimeNote', {
          onTime: format.number(cases.onTime.numerator),
          due: format.number(cases.onTime.denominator),
        })}
        of={parts(t('stand.onTimeAbove'), cases.onTime.numerator, t('stand.onTimeBelow'), cases.onTime.denominator)}
        asOf={asOf}
        source={t('source.caseFiles')}
        to={due}
      />
      <Figure
        label={t('stand.overdue')}
        value={format.number(cases.overdue)}
        unit={t('pieces')}
        note={t('stand.overdueNote', { open: format.number(cases.open) })}
        urgent={cases.overdue > 0}
        asOf={asOf}
        source={t('source.caseFiles')}
        to="/rectification/case-files?overdue=true"
      />
    </div>
  );
}
