import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import { Chart } from './chart.tsx';
import { rowsOf, type TreeBranch, type TreeNode, treesOf } from './tree-data.ts';
import { rowHeight, treeOption } from './tree-option.ts';

export type TreeChartProps = {
  readonly label: string;
  /** Keep it the same object between renders. */
  readonly nodes: readonly TreeNode[];
  /** Levels open at first, the root being depth 0; 2 by default. */
  readonly depth?: number;
  /** What a click on a node does beside opening its branch. */
  readonly onSelect?: (id: string) => void;
};

/** A tree such as the organisation's: zoom, drag, open and close branches; as a nested list for keyboards. */
export function TreeChart({ label, nodes, depth = 2, onSelect }: TreeChartProps) {
  const t = useT('ui');
  const narrow = useNarrow();
  const [zoom, setZoom] = useState(1);
  const trees = useMemo(() => treesOf(nodes), [nodes]);
  const option = useMemo(() => {
    const [only] = trees;
    const root = trees.length === 1 && only ? only : { id: '', parentId: null, name: label, children: trees };
    return treeOption(root, { depth: trees.length === 1 ? depth : depth + 1, zoom, narrow });
  }, [trees, depth, zoom, narrow, label]);
  return (
    <Chart
      label={label}
      option={option}
      height={Math.min(Math.max(rowsOf(trees, depth) * rowHeight(nodes, narrow), 360), 2400)}
      table={<TreeList trees={trees} onSelect={onSelect} />}
      onSelect={({ data }) => {
        const { id } = data as { id: string };
        if (id !== '') onSelect?.(id);
      }}
      tools={
        <>
          <Button size="small" icon={<PlusOutlined />} aria-label={t('chart.zoomIn')} onClick={() => setZoom(zoom * 1.25)} />
          <Button size="small" icon={<MinusOutlined />} aria-label={t('chart.zoomOut')} onClick={() => setZoom(zoom / 1.25)} />
        </>
      }
    />
  );
}

function TreeList({ trees, onSelect }: { readonly trees: readonly TreeBranch[]; readonly onSelect: TreeChartProps['onSelect'] }) {
  return (
    <ul className="cc-tree-list">
      {trees.map(({ id, name, note, children }) => (
        <li key={id}>
          {onSelect ? (
            <Button type="link" size="small" onClick={() => onSelect(id)}>
              {name}
            </Button>
          ) : (
            name
          )}
          {note && <span className="cc-faint"> {note}</span>}
          {children.length > 0 && <TreeList trees={children} onSelect={onSelect} />}
        </li>
      ))}
    </ul>
  );
}
