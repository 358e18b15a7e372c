import type { TreeNodeView } from '@chuangcheng/modules/assessment/contract';
import { expect, test } from 'vitest';
import { methodsByNode, parentIds, treeRows, unmatchedByNode } from './tree-rows.ts';

const node = (id: string, parentId: string | null, title: string, points = 0): TreeNodeView => ({
  id,
  parentId,
  level: '',
  number: id,
  title,
  points,
  statedPoints: null,
  agrees: true,
  standard: null,
});
const leaf = (id: string, parentId: string, title: string, points: number, methods: string[], unmatched = 0): TreeNodeView => ({
  ...node(id, parentId, title, points),
  standard: {
    methods,
    requirements: 1,
    lead: { text: '城管局', kind: 'unit', unitId: 'u1', name: '城管执法局' },
    responsible: [],
    unmatched,
    dueText: '',
  },
});
const nodes = [
  node('a', null, '城市环境', 3),
  node('a1', 'a', '街面秩序', 3),
  leaf('a11', 'a1', '主次干道整洁', 1, ['实地考察', '材料审核'], 2),
  leaf('a12', 'a1', '车辆停放有序', 2, ['实地考察']),
  node('b', null, '社会风尚', 1),
  leaf('b1', 'b', '志愿服务', 1, ['问卷调查']),
];
const shown = (open: string[], search = '') => treeRows(nodes, new Set(open), search).map((row) => row.node.id);

test('only what is open is shown, at its depth', () => {
  expect(shown([])).toEqual(['a', 'b']);
  expect(shown(['a'])).toEqual(['a', 'a1', 'b']);
  expect(treeRows(nodes, new Set(['a', 'a1']), '').map((row) => row.depth)).toEqual([0, 1, 2, 2, 0]);
  expect(parentIds(nodes)).toEqual(new Set(['a', 'a1', 'b']));
});

test('a search opens the way to what it finds, and all below it', () => {
  expect(shown([], '停放')).toEqual(['a', 'a1', 'a12']);
  expect(shown([], '街面')).toEqual(['a', 'a1', 'a11', 'a12']);
  expect(shown([], '城管执法局')).toEqual(['a', 'a1', 'a11', 'a12', 'b', 'b1']);
  expect(shown([], '没有这个')).toEqual([]);
});

test('points are shared equally over the methods of a standard and added upwards', () => {
  expect(methodsByNode(nodes).get('a')).toEqual([
    { method: '实地考察', points: 2.5 },
    { method: '材料审核', points: 0.5 },
  ]);
  expect(methodsByNode(nodes).get('b')).toEqual([{ method: '问卷调查', points: 1 }]);
});

test('unmatched names are counted upwards', () => {
  expect(unmatchedByNode(nodes)).toEqual(
    new Map([
      ['a11', 2],
      ['a1', 2],
      ['a', 2],
    ]),
  );
});
