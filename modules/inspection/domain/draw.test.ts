import { drawCommitment } from '@chuangcheng/kit/draw';
import { sm3Hex } from '@chuangcheng/kit/sm3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DrawRecord,
  drawPlan,
  movePlan,
  planHints,
  type Pools,
  poolsHash,
  recomputeDraw,
  sitesWithoutPair,
} from './index.ts';

const SEED = sm3Hex('a seed');
const unitIds = fc.uniqueArray(fc.constantFrom('u1', 'u2', 'u3', 'u4', 'u5', 'u6'), { maxLength: 2 });

const pools = fc
  .record({
    sites: fc.array(fc.array(unitIds, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
    inspectors: fc.array(unitIds, { minLength: 2, maxLength: 8 }),
    share: fc.double({ min: 0.1, max: 1, noNaN: true }),
  })
  .map(
    ({ sites, inspectors, share }): Pools => ({
      strata: sites.map((ofType, type) => ({
        siteTypeId: `type${type}`,
        amount: Math.ceil(ofType.length * share),
        pool: ofType.map((units, index) => ({ id: `s${type}-${index}`, unitIds: units })),
      })),
      inspectors: inspectors.map((units, index) => ({ id: `i${index}`, unitIds: units })),
    }),
  )
  .filter((made) => sitesWithoutPair(made).length === 0);

function recordOf(seed: string, made: Pools): DrawRecord {
  const drawn = drawPlan(seed, made);
  if (!drawn.ok) throw new Error(drawn.code);
  return { ...made, seed, commitment: drawCommitment(seed), poolHash: poolsHash(made), result: drawn.value };
}

const seeds = fc.nat().map((number) => sm3Hex(`seed ${number}`));

test('a true record is confirmed, in whatever order its lists are', () => {
  fc.assert(
    fc.property(seeds, pools, (seed, made) => {
      const record = recordOf(seed, made);
      expect(recomputeDraw(record)).toEqual([]);
      const strata = record.strata.toReversed().map((one) => ({ ...one, pool: one.pool.toReversed() }));
      expect(recomputeDraw({ ...record, strata, inspectors: record.inspectors.toReversed() })).toEqual([]);
    }),
  );
});

test('every stratum gives its amount, and nobody inspects a site of a unit of their own', () => {
  fc.assert(
    fc.property(seeds, pools, (seed, made) => {
      const { result } = recordOf(seed, made);
      const unitsOf = new Map(
        [...made.strata.flatMap(({ pool }) => pool), ...made.inspectors].map((one) => [one.id, one.unitIds]),
      );
      for (const { amount, pool } of made.strata) {
        expect(result.filter(({ siteId }) => pool.some((site) => site.id === siteId)).length).toBe(amount);
      }
      for (const { siteId, inspectorIds } of result) {
        const own = inspectorIds.flatMap((id) => unitsOf.get(id) ?? []);
        expect(own.filter((unit) => unitsOf.get(siteId)?.includes(unit))).toEqual([]);
      }
    }),
  );
});

test('whatever is changed in a record is found', () => {
  fc.assert(
    fc.property(seeds, pools, (seed, made) => {
      const record = recordOf(seed, made);
      const whats = (changed: Partial<DrawRecord>) => recomputeDraw({ ...record, ...changed }).map((one) => one.what);
      const [first, ...others] = record.result;
      if (!first) return;
      expect(whats({ seed: sm3Hex(seed) })).toContain('commitment');
      expect(whats({ inspectors: [...record.inspectors, { id: 'friend', unitIds: [] }] })).toContain('pools');
      const more = record.strata.map((one) => ({ ...one, amount: one.amount + 1 }));
      expect(whats({ strata: more })).toContain('pools');
      expect(whats({ result: others })).toEqual(['site-left-out']);
      expect(whats({ result: [{ ...first, siteId: 'elsewhere' }, ...others] })).toEqual(['site-not-drawn', 'site-left-out']);
      const swapped = { ...first, inspectorIds: first.inspectorIds.toReversed() };
      expect(recomputeDraw({ ...record, result: [swapped, ...others] })).toEqual([{ what: 'other-pair', siteId: first.siteId }]);
      if (others.length > 0) expect(whats({ result: [...others, first] })).toEqual(['order']);
    }),
  );
});

test('before the draw the pools can be checked, and a malformed seed is no error of the program', () => {
  const made: Pools = {
    strata: [{ siteTypeId: 't', amount: 1, pool: [{ id: 's', unitIds: ['u'] }] }],
    inspectors: ['a', 'b'].map((id) => ({ id, unitIds: [] })),
  };
  const record = { ...made, seed: null, commitment: drawCommitment(SEED), poolHash: poolsHash(made), result: [] };
  expect(recomputeDraw(record)).toEqual([]);
  expect(recomputeDraw({ ...record, poolHash: 'no' })).toEqual([{ what: 'pools' }]);
  expect(recomputeDraw({ ...record, seed: 'no' }).map((one) => one.what)).toEqual(['commitment', 'impossible']);
});

test('a worked example of recusal: only the strangers are left, and too few are an obstacle', () => {
  const inspectors = ['street', 'health', 'housing'].map((unit) => ({ id: `of-${unit}`, unitIds: [unit] }));
  const strata = [{ siteTypeId: 'hospital', amount: 1, pool: [{ id: 's1', unitIds: ['health'] }] }];
  expect(recordOf(SEED, { strata, inspectors }).result[0]?.inspectorIds.toSorted()).toEqual(['of-housing', 'of-street']);
  const few = { strata, inspectors: inspectors.slice(0, 2) };
  expect(sitesWithoutPair(few).map((site) => site.id)).toEqual(['s1']);
  const names = { siteTypeName: () => '医院', siteName: () => '县人民医院' };
  const hints = planHints({ kind: 'random', pools: few, recentlyVisited: 1, ...names });
  expect(hints.map(({ severity, text }) => [severity, text.zh])).toEqual([
    ['obstacle', '1 个点位回避后不足两名督查员：县人民医院'],
    ['warning', '1 个点位中有 1 个在最近 30 天内检查过'],
  ]);
  const wish = { inspectors, strata: strata.map((one) => ({ ...one, amount: 3 })) };
  expect(planHints({ kind: 'random', pools: wish, recentlyVisited: 0, ...names }).map((one) => one.text.zh)).toEqual([
    '医院：要抽 3 个，启用的点位只有 1 个',
  ]);
});

test('a plan moves forward only; only a random one waits for its draw', () => {
  expect(movePlan({ kind: 'random', state: 'draft' }, 'commit')).toEqual({ ok: true, value: 'committed' });
  expect(movePlan({ kind: 'full', state: 'draft' }, 'commit')).toEqual({ ok: true, value: 'drawn' });
  expect(movePlan({ kind: 'random', state: 'committed' }, 'draw')).toEqual({ ok: true, value: 'drawn' });
  expect(movePlan({ kind: 'random', state: 'drawn' }, 'draw')).toMatchObject({ code: 'inspection/plan-not-committed' });
  expect(movePlan({ kind: 'random', state: 'committed' }, 'change')).toMatchObject({ code: 'inspection/plan-not-draft' });
  expect(movePlan({ kind: 'full', state: 'closed' }, 'close')).toMatchObject({ code: 'inspection/plan-not-drawn' });
});
