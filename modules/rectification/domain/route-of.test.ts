import { describe, expect, test } from 'vitest';
import { judgeRules, type RoutingRule } from './index.ts';
import { type RouteFacts, routeOf } from './route-of.ts';

const unit = (name: string) => ({ id: name, name });
const facts = (more: Partial<RouteFacts> = {}): RouteFacts => ({
  ruled: null,
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

describe('rules of the county', () => {
  const rule = (more: Partial<RoutingRule>): RoutingRule => ({
    id: 'one',
    number: 1,
    category: { id: 'road', name: '道路破损' },
    ofClass: null,
    siteType: null,
    area: null,
    unit: unit('县公路中心'),
    unitClosed: false,
    note: '',
    fromDay: '2026-09-01',
    active: true,
    ...more,
  });
  const ruled = (...rules: RoutingRule[]) =>
    judgeRules(rules, {
      categoryId: 'road',
      ofClass: { kind: 'component', code: '02' },
      siteTypeId: null,
      areaIds: [],
      day: '2026-09-24',
    });
  test('go before the condition itself', () => {
    expect(route({ ruled: ruled(rule({})), defaultUnit: unit('县市政中心') })).toEqual([
      '县公路中心',
      '派遣规则 1（道路破损）指定县公路中心',
    ]);
  });
  test('that tie leave it to the office, whatever else is known', () => {
    const [found, why] = route({ ruled: ruled(rule({}), rule({ id: 'two', number: 2, unit: unit('县住建局') })) });
    expect(found).toBeNull();
    expect(why).toContain('由创建办指定');
  });
  test('of which none applies are said to, then it goes on as without', () => {
    expect(route({ ruled: ruled(rule({ active: false })), defaultUnit: unit('县市政中心') })).toEqual([
      '县市政中心',
      '没有适用的派遣规则',
      '立案条件“道路破损”的责任单位是县市政中心',
    ]);
  });
});
