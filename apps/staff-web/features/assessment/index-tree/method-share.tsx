import type { TreeNodeView } from '@chuangcheng/modules/assessment/contract';
import { chartColors, useFormat, useT } from '@chuangcheng/ui';
import { Tooltip } from 'antd';
import type { MethodShare } from './tree-rows.ts';

export type MethodColors = ReadonlyMap<string, string>;

/** A colour for every method of the tree, in the order they first appear. */
export function methodColors(nodes: readonly TreeNodeView[]): MethodColors {
  const methods = [...new Set(nodes.flatMap((node) => node.standard?.methods ?? []))];
  return new Map(methods.map((method, at) => [method, chartColors[at % chartColors.length] ?? chartColors[0]]));
}

/** Which colour stands for which method. */
export function MethodLegend({ colors }: { readonly colors: MethodColors }) {
  const t = useT('assessment');
  return (
    <ul className="cc-method-legend" aria-label={t('standard.methods')}>
      {[...colors].map(([method, color]) => (
        <li key={method}>
          <i style={{ background: color }} aria-hidden />
          {method}
        </li>
      ))}
    </ul>
  );
}

export type MethodShareProps = { readonly shares: readonly MethodShare[]; readonly colors: MethodColors };

/** How the points of a node are shared by the methods: a bar, in words for whoever points at it or hears it. */
export function MethodShareBar({ shares, colors }: MethodShareProps) {
  const format = useFormat();
  const total = shares.reduce((sum, one) => sum + one.points, 0);
  if (total === 0) return null;
  const words = shares.map(({ method, points }) => `${method} ${format.number(points, 2)}（${format.percent(points, total)}）`);
  return (
    <Tooltip title={words.map((line) => <div key={line}>{line}</div>)}>
      <span className="cc-method-bar" role="img" aria-label={words.join('、')}>
        {shares.map(({ method, points }) => (
          <i key={method} style={{ width: `${(points * 100) / total}%`, background: colors.get(method) }} />
        ))}
      </span>
    </Tooltip>
  );
}
