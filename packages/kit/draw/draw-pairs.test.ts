import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sm3Hex } from '../sm3.ts';
import { type Assignment, type DrawPairsRequest, drawPairs } from './draw-pairs.ts';

const SEED = sm3Hex('a seed');
const unitIds = fc.uniqueArray(fc.constantFrom('u1', 'u2', 'u3', 'u4', 'u5'), { maxLength: 2 });
const things = (prefix: string, maxLength: number) =>
  fc.array(unitIds, { maxLength }).map((list) => list.map((units, index) => ({ id: `${prefix}${index}`, unitIds: units })));
const request = fc.record({
  seed: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  inspectors: things('i', 9),
  sites: things('s', 20),
});

function loads({ inspectors }: DrawPairsRequest, assignments: readonly Assignment[]): number[] {
  return inspectors.map(({ id }) => assignments.filter(({ inspectorIds }) => inspectorIds.includes(id)).length);
}

function assigned(drawRequest: DrawPairsRequest): Assignment[] {
  const drawn = drawPairs(drawRequest);
  if (!drawn.ok) throw new Error(`Refused for ${drawn.siteIds.join()}`);
  return drawn.value;
}

test('either every site has two others as inspectors, or the sites without are named', () => {
  fc.assert(
    fc.property(request, (drawRequest) => {
      const { inspectors, sites } = drawRequest;
      const strangers = (site: (typeof sites)[number]) =>
        inspectors.filter((inspector) => !inspector.unitIds.some((unit) => site.unitIds.includes(unit)));
      const impossible = sites.filter((site) => strangers(site).length < 2).map(({ id }) => id);
      const drawn = drawPairs(drawRequest);
      if (!drawn.ok) {
        expect(drawn.siteIds).toEqual(impossible);
        return;
      }
      expect(impossible).toEqual([]);
      expect(drawn.value.map(({ siteId }) => siteId)).toEqual(sites.map(({ id }) => id));
      for (const [index, { inspectorIds }] of drawn.value.entries()) {
        const site = sites[index];
        expect(new Set(inspectorIds).size).toBe(2);
        expect(site && strangers(site).map(({ id }) => id)).toEqual(expect.arrayContaining([...inspectorIds]));
      }
    }),
  );
});

test('the order of the lists changes no pair', () => {
  fc.assert(
    fc.property(request, (drawRequest) => {
      const { seed, inspectors, sites } = drawRequest;
      const drawn = drawPairs(drawRequest);
      const turned = drawPairs({ seed, inspectors: inspectors.toReversed(), sites: sites.toReversed() });
      expect(turned.ok).toBe(drawn.ok);
      if (drawn.ok && turned.ok) expect(turned.value.toReversed()).toEqual(drawn.value);
    }),
  );
});

test('without recusals everybody gets as many sites as everybody else, up to one', () => {
  fc.assert(
    fc.property(request, ({ seed, inspectors, sites }) => {
      fc.pre(inspectors.length >= 2);
      const open = { seed, inspectors, sites: sites.map((site) => ({ ...site, unitIds: [] })) };
      const counts = loads(open, assigned(open));
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test('pairs once drawn stay together while the rules allow', () => {
  const inspectors = Array.from({ length: 8 }, (_, index) => ({ id: `i${index}`, unitIds: [] }));
  const sites = Array.from({ length: 40 }, (_, index) => ({ id: `s${index}`, unitIds: [] }));
  const pairs = assigned({ seed: SEED, inspectors, sites }).map(({ inspectorIds }) => inspectorIds.toSorted().join());
  expect(new Set(pairs).size).toBe(4);
});

test('over many seeds every inspector meets a site about equally often', () => {
  const inspectors = Array.from({ length: 5 }, (_, index) => ({ id: `i${index}`, unitIds: [] }));
  const sites = Array.from({ length: 3 }, (_, index) => ({ id: `s${index}`, unitIds: [] }));
  const met = new Map<string, number>();
  for (let round = 0; round < 2000; round++) {
    const [first] = assigned({ seed: sm3Hex(`seed ${round}`), inspectors, sites });
    for (const id of first?.inspectorIds ?? []) met.set(id, (met.get(id) ?? 0) + 1);
  }
  // 800 expected, standard deviation 22; the seeds are fixed.
  for (const { id } of inspectors) expect(Math.abs((met.get(id) ?? 0) - 800)).toBeLessThan(110);
});

test('a worked example: the only strangers are assigned, whatever the seed', () => {
  const inspectors = [
    { id: 'a', unitIds: ['street'] },
    { id: 'b', unitIds: ['health'] },
    { id: 'c', unitIds: ['housing'] },
  ];
  const sites = [{ id: 'hospital', unitIds: ['health'] }];
  expect(assigned({ seed: SEED, inspectors, sites })[0]?.inspectorIds.toSorted()).toEqual(['a', 'c']);
  expect(drawPairs({ seed: SEED, inspectors: inspectors.slice(0, 2), sites })).toEqual({
    ok: false,
    code: 'draw/no-eligible-pair',
    values: { count: 1 },
    siteIds: ['hospital'],
  });
  expect(() => drawPairs({ seed: SEED, inspectors: [...inspectors, ...inspectors], sites })).toThrow(RangeError);
});
