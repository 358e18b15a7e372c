import { figureOf, type RankedBy, type UnitFigures } from '@chuangcheng/modules/appraisal/domain';
import { RatioCell, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { figureWords, measuresOf } from './figure-words.ts';
import { caseFilesCounted, type Days, visitsCounted } from './list-address.ts';
import { ScoreCell } from './score-cell.tsx';

export type FigureCellProps = {
  readonly by: RankedBy;
  readonly figures: UnitFigures;
  readonly days: Days;
  readonly asOf: string;
  /** Whose figure it is; all units when left out. */
  readonly unitId?: string;
  /** Offers the list behind the figure. */
  readonly opens: boolean;
};

/** A rate or score with the two numbers it is counted from; opens the list of what its denominator counts. */
export function FigureCell({ by, figures, days, asOf, unitId, opens }: FigureCellProps) {
  const t = useT('appraisal');
  const say = useBilingual();
  const format = useFormat();
  const words = figureWords[by];
  const of = { numerator: say(words.numerator), denominator: say(words.denominator) };
  const { numerator, denominator } = figureOf(figures, by);
  if (by === 'visit-score') {
    return (
      <ScoreCell
        sum={numerator}
        count={denominator}
        of={of}
        asOf={format.moment(asOf)}
        {...(opens && { to: visitsCounted(days, unitId) })}
      />
    );
  }
  return (
    <RatioCell
      numerator={numerator}
      denominator={denominator}
      of={of}
      asOf={format.moment(asOf)}
      source={t('source.caseFiles')}
      {...(opens && { to: caseFilesCounted(measuresOf(by).denominator, days, unitId) })}
    />
  );
}
