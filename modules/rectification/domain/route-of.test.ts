import { expect, test } from 'vitest';
import { type RouteFacts, routeOf } from './route-of.ts';

const unit = (name: string) => ({ id: name, name });
const facts = (more: Partial<RouteFacts> = {}): RouteFacts => ({
  condition: { text: '道路破损', defaultUnitText: '各乡镇（街道）' },
  defaultUnit: null,
  site: { name: '东门市场', industry: unit('县市场监管局'), sponsor: unit('县商务局') },
  areaUnit: unit('映川街道'),
  ...more,
});
const route = (more: Partial<RouteFacts>) => {
  const { unit: found, why } = routeOf(facts(more));
  return [found?.name ?? null, ...why.map((step) => step.zh)];
};
const group = '立案条件“道路破损”写的是“各乡镇（街道）”，不是一个单位';

test('the unit of the condition goes before all others', () => {
  expect(route({ defaultUnit: unit('县市政中心') })).toEqual(['县市政中心', '立案条件“道路破损”的责任单位是县市政中心']);
});

test('on a site its industry unit, then its sponsor, then who answers for the area', () => {
  expect(route({})).toEqual(['县市场监管局', group, '点位“东门市场”的行业主管部门是县市场监管局']);
  const sponsored = { name: '东门市场', industry: null, sponsor: unit('县商务局') };
  expect(route({ site: sponsored })).toEqual(['县商务局', group, '点位“东门市场”没有行业主管部门，包保单位是县商务局']);
  expect(route({ site: { ...sponsored, sponsor: null } })).toEqual(['映川街道', group, '所在区域由映川街道负责']);
});

test('elsewhere who answers for the area; where nobody does, the office decides', () => {
  expect(route({ site: null })).toEqual(['映川街道', group, '所在区域由映川街道负责']);
  expect(route({ site: null, areaUnit: null })).toEqual([null, group, '位置不明，由创建办指定责任单位']);
  expect(route({ condition: { text: '道路破损', defaultUnitText: '' }, site: null })[1]).toBe(
    '立案条件“道路破损”没有写明责任单位',
  );
});
