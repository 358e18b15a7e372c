import type { TokenName } from '../theme/tokens.ts';

/** One node as a list has it; the tree follows from `parentId`. */
export type TreeNode = {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  /** A second line, such as the leader or what is vacant. */
  readonly note?: string;
  readonly color?: TokenName;
};

export type TreeBranch = TreeNode & { readonly children: readonly TreeBranch[] };

/** Trees from a list. A node whose parent is not in the list begins a tree of its own, so that nothing is lost. */
export function treesOf(nodes: readonly TreeNode[]): readonly TreeBranch[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const below = Map.groupBy(nodes, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
  const branch = (node: TreeNode, above: ReadonlySet<string>): TreeBranch => {
    const path = new Set(above).add(node.id);
    const children = (below.get(node.id) ?? []).filter(({ id }) => !path.has(id));
    return { ...node, children: children.map((child) => branch(child, path)) };
  };
  return (below.get(null) ?? []).map((root) => branch(root, new Set()));
}

/** How many rows a tree needs when opened down to a depth, the root being depth 0. */
export function rowsOf(trees: readonly TreeBranch[], depth: number): number {
  return trees.reduce((sum, { children }) => sum + (depth === 0 || children.length === 0 ? 1 : rowsOf(children, depth - 1)), 0);
}
