import type { TreeNodeView } from '@chuangcheng/modules/assessment/contract';
import { pointsByMethod } from '@chuangcheng/modules/assessment/domain';

export type TreeRow = {
  readonly node: TreeNodeView;
  /** 0 at the top. */
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
};

/** The lines of the tree to show, parents before children. A search shows what it finds with everything above and below it. */
export function treeRows(nodes: readonly TreeNodeView[], open: ReadonlySet<string>, search: string): TreeRow[] {
  const children = Map.groupBy(nodes, (node) => node.parentId);
  const text = search.trim().toLowerCase();
  const kept = text === '' ? undefined : found(nodes, children, text);
  const rows: TreeRow[] = [];
  const add = (parentId: string | null, depth: number): void => {
    for (const node of children.get(parentId) ?? []) {
      if (kept && !kept.has(node.id)) continue;
      const hasChildren = children.has(node.id);
      const isOpen = hasChildren && (kept !== undefined || open.has(node.id));
      rows.push({ node, depth, hasChildren, isOpen });
      if (isOpen) add(node.id, depth + 1);
    }
  };
  add(null, 0);
  return rows;
}

/** Ids of nodes that stand above others. */
export function parentIds(nodes: readonly TreeNodeView[]): Set<string> {
  return new Set(nodes.flatMap((node) => node.parentId ?? []));
}

/** How many names of units without a match the standards of each node have. */
export function unmatchedByNode(nodes: readonly TreeNodeView[]): Map<string, number> {
  return summed(nodes, (node) => node.standard?.unmatched ?? 0);
}

export type MethodShare = { readonly method: string; readonly points: number };

/** Points of every node by method, largest first. */
export function methodsByNode(nodes: readonly TreeNodeView[]): Map<string, readonly MethodShare[]> {
  const above = new Map(nodes.map((node) => [node.id, node.parentId]));
  const leaves = new Map<string, { nodeId: string; points: number; methods: readonly string[] }[]>();
  for (const { id, points, standard } of nodes) {
    if (!standard) continue;
    for (const at of upwards(id, above)) {
      const own = leaves.get(at) ?? [];
      own.push({ nodeId: id, points, methods: standard.methods });
      leaves.set(at, own);
    }
  }
  return new Map(
    [...leaves].map(([id, own]) => [
      id,
      [...pointsByMethod(own)].map(([method, points]) => ({ method, points })).toSorted((a, b) => b.points - a.points),
    ]),
  );
}

function found(
  nodes: readonly TreeNodeView[],
  children: ReadonlyMap<string | null, readonly TreeNodeView[]>,
  text: string,
): Set<string> {
  const above = new Map(nodes.map((node) => [node.id, node.parentId]));
  const kept = new Set<string>();
  const keepBelow = (id: string): void => {
    kept.add(id);
    for (const child of children.get(id) ?? []) keepBelow(child.id);
  };
  for (const node of nodes) {
    if (!wordsOf(node).includes(text)) continue;
    for (const at of upwards(node.id, above)) kept.add(at);
    keepBelow(node.id);
  }
  return kept;
}

function wordsOf({ number, title, standard }: TreeNodeView): string {
  const units = standard ? [standard.lead, ...standard.responsible].flatMap((unit) => (unit ? [unit.name, unit.text] : [])) : [];
  return [number, title, ...(standard?.methods ?? []), ...units, standard?.dueText ?? ''].join('\n').toLowerCase();
}

function summed(nodes: readonly TreeNodeView[], of: (node: TreeNodeView) => number): Map<string, number> {
  const above = new Map(nodes.map((node) => [node.id, node.parentId]));
  const sums = new Map<string, number>();
  for (const node of nodes) {
    const value = of(node);
    if (value === 0) continue;
    for (const at of upwards(node.id, above)) sums.set(at, (sums.get(at) ?? 0) + value);
  }
  return sums;
}

/** The node and everything above it. */
function upwards(id: string, above: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let at: string | null | undefined = id; at && !way.includes(at); at = above.get(at)) way.push(at);
  return way;
}
