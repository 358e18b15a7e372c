import type { ChartNode } from '@chuangcheng/modules/organisation/contract';
import { TOWN_KINDS, UNIT_KINDS, type UnitKind } from '@chuangcheng/modules/organisation/domain';
import type { TreeNode } from '@chuangcheng/ui/chart';

/** Parts of the chart: all of it closed, or one of its branches open. */
export const CHART_PARTS = ['overview', 'leading', 'units', 'towns'] as const;
export type ChartPart = (typeof CHART_PARTS)[number];

/** Levels open at first, the root being depth 0. */
export const CHART_DEPTH: Readonly<Record<ChartPart, number>> = { overview: 1, leading: 2, units: 2, towns: 2 };

export type ChartWords = {
  readonly county: string;
  readonly kind: (kind: UnitKind, count: number) => string;
  readonly vacant: (count: number) => string;
};

const ROOT = 'county';
const KIND = 'kind:';
const LEADING: readonly UnitKind[] = ['leading-group', 'office', 'working-group'];

/** Nodes that stand for the county or a kind of units open no page. */
export function isUnit(id: string): boolean {
  return id !== ROOT && !id.startsWith(KIND);
}

/** The tree: the county, below it the leading group, and the units that have nobody above them by their kind. */
export function chartNodes(units: readonly ChartNode[], part: ChartPart, words: ChartWords): TreeNode[] {
  const tops = Map.groupBy(
    units.filter((unit) => unit.parentId === null),
    (unit) => unit.kind,
  );
  const kinds = UNIT_KINDS.filter((kind) => tops.has(kind) && isOfPart(kind, part));
  const grouped = kinds.filter((kind) => kind !== 'leading-group');
  const shown = new Set(kinds.flatMap((kind) => tops.get(kind) ?? []));
  for (const unit of shown) for (const below of units) if (below.parentId === unit.id) shown.add(below);
  return [
    // The leading group needs nothing above it; phones have room for few levels.
    ...(part === 'leading' ? [] : [{ id: ROOT, parentId: null, name: words.county }]),
    ...grouped.map((kind) => ({ id: KIND + kind, parentId: ROOT, name: words.kind(kind, tops.get(kind)?.length ?? 0) })),
    ...[...shown].map((unit) => nodeOf(unit, words)),
  ].toSorted((a, b) => Number(b.id === ROOT) - Number(a.id === ROOT) || Number(isUnit(b.id)) - Number(isUnit(a.id)));
}

function isOfPart(kind: UnitKind, part: ChartPart): boolean {
  if (part === 'overview') return true;
  if (LEADING.includes(kind)) return part === 'leading';
  return TOWN_KINDS.includes(kind) ? part === 'towns' : part === 'units';
}

function nodeOf(unit: ChartNode, words: ChartWords): TreeNode {
  const note = [unit.leader, unit.vacancies > 0 && words.vacant(unit.vacancies)].filter(Boolean).join(' · ');
  return {
    id: unit.id,
    parentId: unit.parentId ?? (unit.kind === 'leading-group' ? ROOT : KIND + unit.kind),
    name: unit.shortName,
    ...(note && { note }),
    ...(unit.vacancies > 0 && { color: 'red' as const }),
  };
}
