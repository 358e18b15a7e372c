import { expect, test } from 'vitest';
import { aliasesOf, candidatesFor, isSame, plainPhone, type RosterUnit, requiredPosts, unitKindOf } from './index.ts';

const bureau: RosterUnit = {
  code: '990021810000',
  name: '澄川县卫生健康局',
  shortNames: ['县卫健局'],
  kind: 'department',
  category: '政府部门',
  parentCode: null,
  duties: '',
  posts: [{ kind: 'liaison', title: '科员', name: '沚云', phone: '000 1234－5678' }],
};

test('phones are compared by their digits only', () => {
  expect(plainPhone('000 1234－5678 ')).toBe('00012345678');
  expect(isSame(bureau, { ...bureau, posts: [{ ...bureau.posts[0]!, phone: '00012345678' }] })).toBe(true);
});

test('another holder is a change', () => {
  expect(isSame(bureau, { ...bureau, posts: [{ ...bureau.posts[0]!, name: '澈川' }] })).toBe(false);
});

test('a name nobody knows finds the unit it is nearest to', () => {
  const units = [
    { id: '1', name: bureau.name, shortName: '县卫健局', parentId: null },
    { id: '2', name: '澄川县教育局', shortName: '县教育局', parentId: null },
  ];
  expect(candidatesFor('县卫健委', units)[0]?.id).toBe('1');
  expect(candidatesFor('水电站', units)).toEqual([]);
});

test('aliases are normalised and named once', () => {
  expect(aliasesOf({ name: '甲局(本级)', shortNames: ['甲局（本级）', '甲局'] })).toEqual(['甲局（本级）', '甲局']);
});

test('categories name kinds, and kinds their posts', () => {
  expect(unitKindOf('街道')).toBe('street');
  expect(unitKindOf('党委部门')).toBe('department');
  expect(requiredPosts('office')).toEqual(['main-leader', 'liaison']);
  expect(requiredPosts('village')).toHaveLength(3);
});
