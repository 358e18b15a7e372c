import { expect, test } from 'vitest';
import { chartNodes } from './chart-nodes.ts';

const unit = (id: string, kind: 'leading-group' | 'office' | 'department' | 'town' | 'village', parentId: string | null) => ({
  id,
  kind,
  parentId,
  code: id,
  name: id,
  shortName: id,
  leader: null,
  vacancies: id === 'village' ? 1 : 0,
});
const units = [
  unit('town', 'town', null),
  unit('village', 'village', 'town'),
  unit('bureau', 'department', null),
  unit('group', 'leading-group', null),
  unit('office', 'office', 'group'),
];
const words = {
  county: 'county',
  kind: (kind: string, count: number) => `${kind} ${count}`,
  vacant: (count: number) => `vacant ${count}`,
};
const parents = (part: 'overview' | 'leading' | 'towns') =>
  Object.fromEntries(chartNodes(units, part, words).map((node) => [node.id, node.parentId]));

test('units without anybody above them stand below their kind, the leading group below the county', () => {
  expect(parents('overview')).toEqual({
    county: null,
    'kind:department': 'county',
    'kind:town': 'county',
    group: 'county',
    office: 'group',
    bureau: 'kind:department',
    town: 'kind:town',
    village: 'town',
  });
});

test('a part holds its own branch and nothing else', () => {
  expect(Object.keys(parents('leading')).toSorted()).toEqual(['group', 'office']);
  expect(Object.keys(parents('towns')).toSorted()).toEqual(['county', 'kind:town', 'town', 'village']);
});

test('a vacant post shows by colour and word', () => {
  expect(chartNodes(units, 'towns', words).find((node) => node.id === 'village')).toMatchObject({
    note: 'vacant 1',
    color: 'red',
  });
});
