import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkKindOf,
  isGroupWord,
  isSameButBrackets,
  parseLookBack,
  parseMeasure,
  parseMethods,
  parseRequirements,
  parseStandardNumbers,
  parseTitle,
  parseUnitNames,
  printedTitle,
  parseVersion,
  parseWeights,
  penaltyOf,
  pointsByMethod,
  pointsByNode,
  reconcile,
  shareFieldPoints,
  siteTypeCandidates,
} from './index.ts';

const standard = (nodeId: string, points: number, ...methods: string[]) => ({ nodeId, points, methods });

test('points are split equally over the methods, exactly', () => {
  const all = [standard('1', 0.7, '材料审核', '实地考察'), standard('2', 0.1, '实地考察'), standard('3', 1, 'a', 'b', 'c')];
  expect([...pointsByMethod(all)]).toEqual([
    ['材料审核', 0.35],
    ['实地考察', 0.45],
    ['a', 0.33],
    ['b', 0.33],
    ['c', 0.33],
  ]);
});

test('points add up over any depth and are set against what the titles state', () => {
  const node = (id: string, parentId: string | null, statedPoints: number | null) => ({
    id,
    parentId,
    number: id,
    title: id,
    statedPoints,
  });
  const nodes = [node('p', null, 0.3), node('c', 'p', 0.4), node('1', 'c', null), node('2', 'c', null)];
  const all = [standard('1', 0.1, 'm'), standard('2', 0.2, 'm')];
  expect(pointsByNode(nodes, all).get('p')).toBe(0.3);
  expect(reconcile(nodes, all).map(({ id, computed, agrees }) => [id, computed, agrees])).toEqual([
    ['p', 0.3, true],
    ['c', 0.3, false],
    ['1', 0.1, true],
    ['2', 0.2, true],
  ]);
});

test('points assessed on site are shared over the types, and nothing is lost by rounding', () => {
  const shared = shareFieldPoints(
    [
      { ...standard('n1', 1, '实地考察'), number: '1' },
      { ...standard('n2', 0.6, '实地考察', '材料审核'), number: '2' },
      { ...standard('n3', 0.5, '实地考察'), number: '3' },
    ],
    ['x', 'y', 'z'].map((siteTypeId, at) => ({ siteTypeId, standards: new Set(at === 0 ? ['1', '2'] : ['1']) })),
  );
  expect([...shared.byType.values()].reduce((sum, share) => sum + Math.round(share * 1000), 0)).toBe(1300);
  expect([...shared.byType.values()]).toEqual([0.634, 0.333, 0.333]);
  expect([shared.total, shared.unlinked]).toEqual([1.8, [{ number: '3', points: 0.5 }]]);
});

test('shares always add up to what is linked', () => {
  const standards = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 27 })),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(standards, (drawn) => {
      const all = drawn.map(([units, methods], at) => ({
        ...standard(`n${at}`, units / 10, ...['实地考察', '材料审核'].slice(0, methods)),
        number: String(at),
      }));
      const types = Array.from({ length: 27 }, (_, type) => ({
        siteTypeId: `t${type}`,
        standards: new Set(drawn.flatMap(([, , sharing], at) => (type < sharing ? [String(at)] : []))),
      }));
      const { byType, total, unlinked } = shareFieldPoints(all, types);
      expect(unlinked).toEqual([]);
      expect([...byType.values()].reduce((sum, share) => sum + Math.round(share * 1000), 0)).toBe(Math.round(total * 1000));
    }),
  );
});

test('titles, requirements, methods and names as they are printed', () => {
  expect(parseTitle('六、城市运行管理\n（22.3分）')).toEqual({ number: '六', title: '城市运行管理', points: 22.3 });
  expect(parseTitle('1.理论学习与宣讲\n(2.5 分)')).toEqual({ number: '1', title: '理论学习与宣讲', points: 2.5 });
  expect(parseTitle('主干道\n（100分）')).toEqual({ number: '', title: '主干道', points: 100 });
  expect(parseTitle('24小时自助区')).toEqual({ number: '', title: '24小时自助区', points: null });
  expect(printedTitle('一', '理想信念教育')).toBe('一、理想信念教育');
  expect(printedTitle('1', '理论学习与宣讲')).toBe('1.理论学习与宣讲');
  expect(printedTitle('1.2', '垃圾分类')).toBe('1.2 垃圾分类');
  expect(printedTitle('', '主干道')).toBe('主干道');
  expect(parseRequirements('1）有计划；\n2）有记录。')).toEqual(['有计划', '有记录']);
  expect(parseMethods('材料审核\n实地考察/问卷调查')).toEqual(['材料审核', '实地考察', '问卷调查']);
  expect(parseStandardNumbers('５、26，7')).toEqual(['5', '26', '7']);
  expect(parseUnitNames('县文旅局\n各乡镇(街道)、县文旅局 ')).toEqual(['县文旅局', '各乡镇（街道）']);
  expect(['各街道', '进驻部门', '县直各单位', '县教育局'].map(isGroupWord)).toEqual([true, true, true, false]);
  expect([checkKindOf('按距离计数'), checkKindOf('比 例'), checkKindOf('打分')]).toEqual([
    'count-per-distance',
    'ratio',
    undefined,
  ]);
  expect([penaltyOf('扣分'), penaltyOf('暂停申报'), penaltyOf('取消'), penaltyOf('通报')]).toEqual([
    'deduct',
    'suspend',
    'disqualify',
    undefined,
  ]);
  expect([parseLookBack('24个月'), parseLookBack('２年'), parseLookBack('长期')]).toEqual([24, 24, undefined]);
});

test('editions: version and weights', () => {
  expect(parseVersion('CC-CP-2026-V1.2（依据省级测评体系）')).toBe('CC-CP-2026-V1.2');
  expect(parseWeights('材料审核40%，实地考察40%，问卷调查20%')).toEqual([
    { name: '材料审核', percent: 40 },
    { name: '实地考察', percent: 40 },
    { name: '问卷调查', percent: 20 },
  ]);
  expect(parseWeights('2026年15%，2027年25%，2028年60%；三年加权').map(({ name, percent }) => [name, percent])).toEqual([
    ['2026', 15],
    ['2027', 25],
    ['2028', 60],
  ]);
});

test('the unit of observation in numbers', () => {
  const of = (...texts: [string, string, string]) => parseMeasure('ratio', ...texts);
  expect(parseMeasure('count-per-distance', '500米', '', '')).toEqual({ metres: 500 });
  expect(parseMeasure('count-per-minutes', '上学或放学30分钟', '', '')).toEqual({ minutes: 30 });
  expect(of('连续20家门店', '沿街店铺落实门前三包', '')).toEqual({
    sample: { count: 20, word: '家门店' },
    requiredPercent: 100,
    step: { of: 'percent', size: 1 },
  });
  expect(of('100人次', '骑乘人员佩戴头盔率不低于90%', '每低1个百分点扣0.5分')).toEqual({
    sample: { count: 100, word: '人次' },
    requiredPercent: 90,
    step: { of: 'percent', size: 1 },
  });
  expect(of('随机20个摊位', '明码标价', '每少1个摊位扣0.5分').step).toEqual({ of: 'missing', size: 1 });
});

test('site types by likeness', () => {
  const types = ['农贸市场', '商场超市', '公园'].map((name) => ({ id: name, name, aliases: [] }));
  expect(siteTypeCandidates('农贸（集贸）市场', types)[0]?.id).toBe('农贸市场');
  expect([isSameButBrackets('农贸（集贸）市场', '农贸市场'), isSameButBrackets('超市', '商场超市')]).toEqual([true, false]);
});
