import { array as listOf, assert, boolean, constantFrom, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareSpecificity,
  judgeRules,
  mismatchOf,
  reasonsOf,
  type RoutedProblem,
  type RoutingRule,
  ruleConflicts,
  specificityOf,
} from './index.ts';

const named = (id: string) => ({ id, name: id });
const COVER = named('井盖');
const FACILITIES = { kind: 'component', code: '01', name: '公用设施' } as const;
const MARKET = named('农贸市场');
const AREAS = {
  county: { ...named('澄川县'), level: 'county' },
  town: { ...named('城关镇'), level: 'town' },
  community: { ...named('东街社区'), level: 'community' },
  grid: { ...named('东街网格'), level: 'grid' },
} as const;
const rule = (more: Partial<RoutingRule>): RoutingRule => ({
  id: 'rule',
  number: 1,
  category: null,
  ofClass: null,
  siteType: null,
  area: null,
  unit: named('县城管执法局'),
  unitClosed: false,
  note: '',
  fromDay: '2026-09-01',
  active: true,
  ...more,
});
const problem: RoutedProblem = {
  categoryId: COVER.id,
  ofClass: FACILITIES,
  siteTypeId: MARKET.id,
  areaIds: Object.values(AREAS).map((area) => area.id),
  day: '2026-09-24',
};

test('category before class, both before kind of place, that before areas, the smaller the better', () => {
  const inOrder = [
    rule({ category: COVER, siteType: MARKET, area: AREAS.grid }),
    rule({ category: COVER, siteType: MARKET }),
    rule({ category: COVER, area: AREAS.grid }),
    rule({ category: COVER }),
    rule({ ofClass: FACILITIES, siteType: MARKET }),
    rule({ ofClass: FACILITIES, area: AREAS.grid }),
    rule({ siteType: MARKET }),
    rule({ area: AREAS.grid }),
    rule({ area: AREAS.community }),
    rule({ area: AREAS.town }),
    rule({ area: AREAS.county }),
  ].map(specificityOf);
  for (const [index, one] of inOrder.entries()) {
    for (const later of inOrder.slice(index + 1)) expect(compareSpecificity(one, later)).toBeGreaterThan(0);
    expect(compareSpecificity(one, one)).toBe(0);
  }
});

describe('a rule does not match', () => {
  test.each([
    ['retired', { active: false }, {}],
    ['not-yet', { fromDay: '2026-09-25' }, {}],
    ['unit-closed', { unitClosed: true }, {}],
    ['category', { category: named('路灯') }, {}],
    ['class', { ofClass: { ...FACILITIES, kind: 'event' } }, {}],
    ['site-type', { siteType: MARKET }, { siteTypeId: null }],
    ['area', { area: AREAS.grid }, { areaIds: [AREAS.town.id] }],
  ] as const)('%s', (why, more, facts) => {
    expect(mismatchOf(rule(more), { ...problem, ...facts })).toBe(why);
    expect(judgeRules([rule(more)], { ...problem, ...facts })).toMatchObject({ unit: null, decided: null, tied: [] });
  });
  test('from its first day on it does', () => {
    expect(mismatchOf(rule({ fromDay: '2026-09-24' }), problem)).toBeUndefined();
  });
});

test('the most specific decides, the others say why they gave way', () => {
  const wide = rule({ id: 'wide', number: 7, area: AREAS.town, unit: named('城关镇政府') });
  const close = rule({ id: 'close', number: 9, category: COVER, note: '井盖归口' });
  const judged = judgeRules([wide, rule({ id: 'old', number: 3, active: false }), close], problem);
  expect(judged.unit).toEqual(close.unit);
  expect(judged.rules.map(({ rule: one, verdict, why }) => [one.id, verdict, why.zh])).toEqual([
    ['close', 'decides', '最具体的一条，按此派遣'],
    ['wide', 'gives-way', '不如规则 9 具体'],
    ['old', 'no-match', '已停用'],
  ]);
  expect(reasonsOf(judged).map((reason) => reason.zh)).toEqual(['派遣规则 9（井盖）指定县城管执法局：井盖归口']);
});

test('of equally specific rules with different units none decides; with the same unit it does', () => {
  const one = rule({ id: 'one', number: 1, category: COVER });
  const other = rule({ id: 'other', number: 2, category: COVER, unit: named('县住建局') });
  const judged = judgeRules([one, other, rule({ id: 'wide', number: 3, area: AREAS.town })], problem);
  expect(judged).toMatchObject({ unit: null, decided: null });
  expect(judged.rules.map(({ verdict }) => verdict)).toEqual(['ties', 'ties', 'gives-way']);
  expect(reasonsOf(judged)[0]?.zh).toBe('派遣规则 1（县城管执法局）、2（县住建局） 同样具体而单位不同，由创建办指定');
  expect(judgeRules([one, { ...other, unit: one.unit }], problem).unit).toEqual(one.unit);
});

const anyRule = record({
  kind: constantFrom<Pick<RoutingRule, 'category' | 'ofClass'>>(
    { category: null, ofClass: null },
    { category: COVER, ofClass: null },
    { category: named('路灯'), ofClass: null },
    { category: null, ofClass: FACILITIES },
    { category: null, ofClass: { ...FACILITIES, kind: 'event' } },
  ),
  siteType: constantFrom(null, MARKET, named('公园广场')),
  area: constantFrom(
    null,
    ...Object.values(AREAS),
    { ...named('西街社区'), level: 'community' as const },
    { ...named('清溪镇'), level: 'town' as const },
  ),
  unit: constantFrom(named('甲局'), named('乙局'), named('丙局')),
  active: boolean(),
  unitClosed: boolean(),
  fromDay: constantFrom('2026-09-01', '2026-10-01'),
});
const anyRules = listOf(anyRule, { maxLength: 12 }).map((list) =>
  list.map(({ kind, ...more }, index) => rule({ id: `rule ${index}`, number: index + 1, ...kind, ...more })),
);
const anyProblem = tuple(
  constantFrom(COVER.id, '路灯', '暴露垃圾'),
  constantFrom('component', 'event'),
  constantFrom(null, MARKET.id, '公园广场'),
  constantFrom(
    [],
    ['澄川县'],
    ['澄川县', '城关镇'],
    ['澄川县', '城关镇', '东街社区', '东街网格'],
    ['澄川县', '城关镇', '西街社区'],
    ['清溪镇'],
  ),
  constantFrom('2026-09-24', '2026-10-09'),
).map(
  ([categoryId, kind, siteTypeId, areaIds, day]): RoutedProblem => ({
    categoryId,
    ofClass: { kind: kind as 'component', code: '01' },
    siteTypeId,
    areaIds,
    day,
  }),
);
const idsOf = (rules: readonly RoutingRule[]) =>
  rules
    .map((one) => one.id)
    .toSorted()
    .join('+');

describe('conflicts', () => {
  test('no pair that is not listed ever ties with different units', () => {
    assert(
      property(anyRules, anyProblem, (rules, facts) => {
        const listed = new Set(ruleConflicts(rules).map((conflict) => idsOf(conflict.rules)));
        const { tied } = judgeRules(rules, facts);
        return tied.every((one) => tied.every((other) => one.unit.id === other.unit.id || listed.has(idsOf([one, other]))));
      }),
      { numRuns: 2000 },
    );
  });
  test('every pair that is listed ties on some problem, were there no other rule', () => {
    assert(
      property(anyRules, (rules) =>
        ruleConflicts(rules).every(({ rules: [one, other] }) => {
          const facts: RoutedProblem = {
            categoryId: one.category?.id ?? 'any',
            ofClass: one.ofClass ?? { kind: 'component', code: '99' },
            siteTypeId: one.siteType?.id ?? null,
            areaIds: one.area ? [one.area.id] : [],
            day: '2026-12-31',
          };
          return idsOf(judgeRules([one, other], facts).tied) === idsOf([one, other]);
        }),
      ),
      { numRuns: 1000 },
    );
  });
  test('the same unit, another area, a retired rule are none', () => {
    const one = rule({ id: 'one', number: 1, area: AREAS.town });
    const other = (more: object) =>
      ruleConflicts([one, rule({ id: 'other', number: 2, area: AREAS.town, unit: named('县住建局'), ...more })]);
    expect(other({})).toHaveLength(1);
    expect(other({ unit: one.unit })).toEqual([]);
    expect(other({ area: AREAS.community })).toEqual([]);
    expect(other({ active: false })).toEqual([]);
  });
});
