import type { EChartsCoreOption } from 'echarts/core';
import { tokens } from '../theme/tokens.ts';
import type { TreeBranch, TreeNode } from './tree-data.ts';

export type TreeLook = {
  /** Levels open at first, the root being depth 0. */
  readonly depth: number;
  /** 1 shows all of what is open. */
  readonly zoom: number;
  readonly narrow: boolean;
};

const LETTER = 13;
const LINE = 17;

const lettersPerLine = (narrow: boolean): number => (narrow ? 8 : 15);

/** A name cut into lines of so many letters; a short rest joins the line before. */
export function linesOf(text: string, letters: number): readonly string[] {
  const lines = text.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [];
  const last = lines.at(-1);
  return lines.length > 1 && last && last.length <= 2 ? [...lines.slice(0, -2), `${lines.at(-2)}${last}`] : lines;
}

/** CSS pixels a node needs from top to bottom, by the one with most lines. */
export function rowHeight(nodes: readonly TreeNode[], narrow: boolean): number {
  const letters = lettersPerLine(narrow);
  const lines = nodes.map(({ name, note = '' }) => linesOf(name, letters).length + linesOf(note, letters).length);
  return Math.min(Math.max(1, ...lines), 5) * LINE + 8;
}

type Drawn = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly itemStyle: { readonly color: string; readonly borderColor: string };
  readonly children: readonly Drawn[];
};

/** A tree that grows to the right, each node with its name and note. */
export function treeOption(root: TreeBranch, { depth, zoom, narrow }: TreeLook): EChartsCoreOption {
  const letters = lettersPerLine(narrow);
  const width = letters * LETTER;
  const label = {
    position: 'right',
    distance: 8,
    backgroundColor: tokens.sheet,
    padding: [0, 4],
    formatter: ({ name, value }: { name: string; value: string }) =>
      [
        ...linesOf(name, letters).map((line) => `{name|${line}}`),
        ...linesOf(value, letters).map((line) => `{note|${line}}`),
      ].join('\n'),
    rich: {
      name: { fontSize: 13, lineHeight: LINE, color: tokens.ink },
      note: { fontSize: 12, lineHeight: LINE, color: tokens.inkFaint },
    },
  };
  return {
    series: [
      {
        type: 'tree',
        data: [drawn(root)],
        orient: 'LR',
        left: 16,
        right: width + 3 * LETTER,
        top: 16,
        bottom: 16,
        edgeShape: 'polyline',
        roam: true,
        zoom,
        scaleLimit: { min: 0.4, max: 4 },
        initialTreeDepth: depth,
        symbol: 'circle',
        symbolSize: 10,
        lineStyle: { color: tokens.line, width: 1.5 },
        label,
        leaves: { label: { ...label, backgroundColor: 'transparent' } },
        emphasis: { focus: 'ancestor' },
        animationDurationUpdate: 200,
      },
    ],
  };
}

function drawn({ id, name, note = '', color = 'blue', children }: TreeBranch): Drawn {
  const itemStyle = { color: tokens[color], borderColor: tokens[color] };
  return { id, name, value: note, itemStyle, children: children.map(drawn) };
}
