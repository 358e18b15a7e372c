import type { Scored } from './score-unit.ts';
import { scoreUnit } from './score-unit.ts';
import type { UnitInputs } from './figures.ts';
import type { SchemeDefinition } from './scheme.ts';

/** A unit's place by its score, and the list it is on. */
export type Placed = { readonly rank: number | null; readonly list: 'red' | 'black' | null };

/**
 * Ranks by the published score: equal scores share a rank and the next is left out (1, 2, 2, 4), because nobody can be asked to
 * explain a difference that is not printed. The best `red` and the last `black` places make the lists; equal ones are all listed,
 * the unranked never. Who would be on both, in a small group or among many equals, is on neither.
 *
 * @returns the units in the order of their places, equals and the unranked in the order given.
 */
export function rankScores<Row extends { readonly score: number | null }>(
  rows: readonly Row[],
  { red, black }: { readonly red: number; readonly black: number },
): (Row & Placed)[] {
  const ranked = rows.filter((row) => row.score !== null).toSorted((one, other) => Number(other.score) - Number(one.score));
  const placed = ranked.map((row) => {
    const rank = 1 + ranked.findIndex((one) => one.score === row.score);
    const fromBelow = ranked.length - ranked.findLastIndex((one) => one.score === row.score);
    const [isRed, isBlack] = [rank <= red, fromBelow <= black];
    const list: Placed['list'] = isRed === isBlack ? null : isRed ? 'red' : 'black';
    return { ...row, rank, list };
  });
  return [...placed, ...rows.filter((row) => row.score === null).map((row) => ({ ...row, rank: null, list: null }))];
}

/** Scores the units of a group and ranks them. */
export function scoreGroup<Unit extends { readonly unitId: string; readonly inputs: UnitInputs }>(
  definition: SchemeDefinition,
  units: readonly Unit[],
): (Unit & Scored & Placed)[] {
  return rankScores(
    units.map((unit) => ({ ...unit, ...scoreUnit(definition, unit.inputs) })),
    definition,
  );
}
