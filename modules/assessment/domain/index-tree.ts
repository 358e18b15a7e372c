import { hundredths, markOf } from './marks.ts';

/** The method whose points are earned on site. */
export const FIELD_METHOD = '实地考察';

/** Methods a sheet may name when its edition states no weights. */
export const KNOWN_METHODS: readonly string[] = [
  '材料审核',
  FIELD_METHOD,
  '问卷调查',
  '整体观察',
  '部门征询',
  '网上申报',
  '暗访',
  '座谈访谈',
];

export type TreeNode = {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly title: string;
  /** Points printed beside the title. */
  readonly statedPoints: number | null;
};

/** A leaf: its points, and the methods that share them equally. */
export type WeighedStandard = { readonly nodeId: string; readonly points: number; readonly methods: readonly string[] };

/** Points are added in parts of 1/6000, in which hundredths divide exactly over up to six methods. */
const PARTS = 60;

/** Points of each method when every standard splits its points equally over its methods, to the hundredth. */
export function pointsByMethod(standards: readonly WeighedStandard[]): Map<string, number> {
  const parts = new Map<string, number>();
  for (const { points, methods } of standards) {
    for (const method of methods) {
      parts.set(method, (parts.get(method) ?? 0) + (hundredths(points) * PARTS) / methods.length);
    }
  }
  return new Map([...parts].map(([method, sum]) => [method, markOf(Math.round(sum / PARTS))]));
}

/** Points of every node: those of its standards, and of what is below it. */
export function pointsByNode(nodes: readonly TreeNode[], standards: readonly WeighedStandard[]): Map<string, number> {
  const parentOf = new Map(nodes.map((node) => [node.id, node.parentId]));
  const sums = new Map(nodes.map((node) => [node.id, 0]));
  for (const { nodeId, points } of standards) {
    let at: string | null | undefined = nodeId;
    for (let depth = 0; at && depth < nodes.length; depth += 1) {
      sums.set(at, (sums.get(at) ?? 0) + hundredths(points));
      at = parentOf.get(at);
    }
  }
  return new Map([...sums].map(([id, units]) => [id, markOf(units)]));
}

export type ReconciledNode = TreeNode & { readonly computed: number; readonly agrees: boolean };

/** Points stated beside a title against the sum of the standards below it; without stated points there is nothing to disagree. */
export function reconcile(nodes: readonly TreeNode[], standards: readonly WeighedStandard[]): ReconciledNode[] {
  const sums = pointsByNode(nodes, standards);
  return nodes.map((node) => {
    const computed = sums.get(node.id) ?? 0;
    const agrees = node.statedPoints === null || hundredths(node.statedPoints) === hundredths(computed);
    return { ...node, computed, agrees };
  });
}
