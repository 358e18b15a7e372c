import { compareRatios } from '@chuangcheng/kit/number-format';
import type { CaseAreas } from '@chuangcheng/modules/rectification/contract';
import type { AreaCollection } from '@chuangcheng/ui/map';
import type { AreaFigure } from './use-map-state.ts';

type Town = CaseAreas['areas'][number];
type TownArea = AreaCollection['features'][number] & { readonly properties: { readonly unitId: string | null } };

/** A town with the figure it is coloured by; `null` where there is nothing to be on time with. */
export type AreaLine = { readonly id: string; readonly name: string; readonly town: Town; readonly value: number | null };

/** Of open and overdue the number, of on time the share in per cent. */
export function figureOf(town: Town, figure: Exclude<AreaFigure, 'none'>): number | null {
  if (figure !== 'onTime') return town[figure];
  return town.due === 0 ? null : (town.onTime / town.due) * 100;
}

/** Towns with their figures, those that need attention first. */
export function areaLines(
  features: readonly TownArea[],
  towns: CaseAreas['areas'],
  figure: Exclude<AreaFigure, 'none'>,
): AreaLine[] {
  const byUnit = new Map(towns.map((town) => [town.unitId, town]));
  const lines = features.flatMap(({ properties: { id, name, unitId } }) => {
    if (unitId === null) return [];
    const town = byUnit.get(unitId) ?? { unitId, open: 0, overdue: 0, due: 0, onTime: 0 };
    return [{ id, name, town, value: figureOf(town, figure) }];
  });
  return lines.toSorted((a, b) => {
    if (figure !== 'onTime') return (b.value ?? 0) - (a.value ?? 0);
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return compareRatios(ratio(a.town), ratio(b.town));
  });
}

const ratio = ({ onTime, due }: Town) => ({ numerator: onTime, denominator: due });
