import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import {
  type Figure,
  type FigureName,
  figureNamed,
  isPossible,
  isWeighed,
  sameFigure,
  type UnitInputs,
  withFigure,
} from './figures.ts';
import { type Placed, scoreGroup } from './rank-scores.ts';
import type { SchemeDefinition } from './scheme.ts';
import type { Scored } from './score-unit.ts';

/** A unit of a period as it stood. */
type Standing = {
  readonly unitId: string;
  readonly inputs: UnitInputs;
  readonly scoreBefore: number | null;
  readonly rankBefore: number | null;
};

export type Correction<Unit extends Standing> = {
  readonly unitId: string;
  readonly name: FigureName;
  readonly before: Figure;
  readonly after: Figure;
  readonly scoreBefore: number | null;
  readonly scoreAfter: number | null;
  /** Every unit whose rank is another now. */
  readonly moved: readonly { readonly unitId: string; readonly before: number | null; readonly after: number | null }[];
  readonly units: readonly (Unit & Scored & Placed)[];
};

/** Puts one figure of one unit right and scores the whole group again. */
export function correctFigure<Unit extends Standing>(
  definition: SchemeDefinition,
  standing: readonly Unit[],
  { unitId, name, figure }: { readonly unitId: string; readonly name: FigureName; readonly figure: Figure },
): Decision<Correction<Unit>, 'appraisal/not-weighed' | 'appraisal/figure-not-possible'> {
  const mine = standing.find((one) => one.unitId === unitId);
  if (!mine || !isWeighed(definition, name)) return refuse('appraisal/not-weighed');
  const before = figureNamed(mine.inputs, name);
  if (!isPossible(name, figure) || sameFigure(before, figure)) return refuse('appraisal/figure-not-possible');
  const units = scoreGroup(
    definition,
    standing.map((one) => (one === mine ? { ...one, inputs: withFigure(one.inputs, name, figure) } : one)),
  );
  return accept({
    unitId,
    name,
    before,
    after: figure,
    scoreBefore: mine.scoreBefore,
    scoreAfter: units.find((one) => one.unitId === unitId)?.score ?? null,
    moved: units
      .filter((one) => one.rank !== one.rankBefore)
      .map((one) => ({ unitId: one.unitId, before: one.rankBefore, after: one.rank })),
    units,
  });
}
