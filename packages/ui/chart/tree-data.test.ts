import { expect, test } from 'vitest';
import { linesOf } from './tree-option.ts';
import { rowsOf, type TreeNode, treesOf } from './tree-data.ts';

const node = (id: string, parentId: string | null): TreeNode => ({ id, parentId, name: id });
const ids = (nodes: readonly TreeNode[]): unknown =>
  treesOf(nodes).map(function shape({ id, children }): unknown {
    return [id, ...children.map(shape)];
  });

test('children follow their parent in the order of the list, wherever they stand', () => {
  expect(ids([node('c', 'b'), node('a', null), node('b', 'a'), node('d', 'a')])).toEqual([['a', ['b', ['c']], ['d']]]);
});

test('a node whose parent is missing begins a tree', () => {
  expect(ids([node('a', null), node('b', 'closed')])).toEqual([['a'], ['b']]);
});

test('a loop below a root does not hang the page', () => {
  expect(ids([node('a', null), node('b', 'a'), node('c', 'b'), node('b', 'c')])).toEqual([['a', ['b', ['c']]]]);
});

test('rows are the open ends', () => {
  const trees = treesOf([node('a', null), node('b', 'a'), node('c', 'a'), node('d', 'c'), node('e', 'c')]);
  expect([0, 1, 2, 9].map((depth) => rowsOf(trees, depth))).toEqual([1, 2, 3, 3]);
});

test('names are cut into lines without leaving one or two letters behind', () => {
  expect(linesOf('县城市管理执法局', 8)).toEqual(['县城市管理执法局']);
  expect(linesOf('县城市管理执法局办公室主任', 8)).toEqual(['县城市管理执法局', '办公室主任']);
  expect(linesOf('县住房和城乡建设局局', 8)).toEqual(['县住房和城乡建设局局']);
  expect(linesOf('', 8)).toEqual([]);
});
