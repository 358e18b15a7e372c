import type { ChartNode } from '@chuangcheng/modules/organisation/contract';
import { UNIT_KINDS, type UnitKind } from '@chuangcheng/modules/organisation/domain';
import type { TreeNode } from '@chuangcheng/ui/chart';

export type ChartWords = {
  readonly county: string;
  readonly kind: (kind: UnitKind, count: number) => string;
  readonly vacant: (count: number) => string;
};

const ROOT = 'county';
const KIND = 'kind:';

/** Nodes that stand for the county or a kind of units, and open no page. */
export function isUnit(id: string): boolean {
  return id !== ROOT && !id.startsWith(KIND);
}

/** The tree: the county, below it the leading group, and the units that have nobody above them by their kind. */
export function chartNodes(units: readonly ChartNode[], words: ChartWords): TreeNode[] {
  const tops = Map.groupBy(
    units.filter((unit) => unit.parentId === null),
    (unit) => unit.kind,
  );
  const kinds = UNIT_KINDS.filter((kind) => kind !== 'leading-group' && tops.has(kind));
  return [
    { id: ROOT, parentId: null, name: words.county },
    ...units.filter((unit) => unit.kind === 'leading-group').map((unit) => nodeOf(unit, unit.parentId ?? ROOT, words)),
    ...kinds.map((kind) => ({ id: KIND + kind, parentId: ROOT, name: words.kind(kind, tops.get(kind)?.length ?? 0) })),
    ...units
      .filter((unit) => unit.kind !== 'leading-group')
      .map((unit) => nodeOf(unit, unit.parentId ?? KIND + unit.kind, words)),
  ];
}

function nodeOf(unit: ChartNode, parentId: string, words: ChartWords): TreeNode {
  const note = [unit.leader, unit.vacancies > 0 && words.vacant(unit.vacancies)].filter(Boolean).join(' · ');
  return {
    id: unit.id,
    parentId,
    name: unit.shortName,
    ...(note && { note }),
    ...(unit.vacancies > 0 && { color: 'red' as const }),
  };
}
