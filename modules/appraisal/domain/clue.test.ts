import { describe, expect, test } from 'vitest';
import { type ClueFact, DEFAULT_CLUE_RULES, findClues } from './index.ts';

const fact = (id: string, day: string, unitId = 'unit'): ClueFact => ({ unitId, kind: 'case-file', id, label: id, day });
const THREE_IN_90 = DEFAULT_CLUE_RULES['red-orders'];
const TODAY = '2026-09-24';
const NONE: ReadonlySet<string> = new Set();

describe('a rule', () => {
  test('counts within its days, of one unit, each fact once', () => {
    const enough = [fact('a', '2026-06-27'), fact('b', '2026-08-01'), fact('c', TODAY)];
    expect(findClues(THREE_IN_90, enough, NONE, TODAY)).toMatchObject([{ rule: 'red-orders', unitId: 'unit', facts: enough }]);
    expect(findClues(THREE_IN_90, [fact('a', '2026-06-26'), ...enough.slice(1)], NONE, TODAY)).toEqual([]);
    expect(findClues(THREE_IN_90, [...enough.slice(1), fact('b', '2026-08-02')], NONE, TODAY)).toEqual([]);
    expect(findClues(THREE_IN_90, [...enough.slice(1), fact('x', TODAY, 'other')], NONE, TODAY)).toEqual([]);
    expect(findClues(THREE_IN_90, [...enough.slice(1), fact('x', '2026-09-25')], NONE, TODAY)).toEqual([]);
  });
  test('finds nothing while it is switched off', () => {
    const facts = [fact('a', TODAY)];
    expect(findClues(DEFAULT_CLUE_RULES['false-rectification'], facts, NONE, TODAY)).toHaveLength(1);
    expect(findClues({ ...DEFAULT_CLUE_RULES['false-rectification'], active: false }, facts, NONE, TODAY)).toEqual([]);
  });
  test('is news only with a fact that no clue stood on', () => {
    const facts = [fact('a', '2026-09-01'), fact('b', '2026-09-02'), fact('c', '2026-09-03'), fact('d', '2026-09-04')];
    expect(findClues(THREE_IN_90, facts.slice(0, 3), new Set(['a', 'b', 'c']), TODAY)).toEqual([]);
    expect(findClues(THREE_IN_90, facts, new Set(['a', 'b', 'c']), TODAY)).toMatchObject([
      { facts, fresh: [fact('d', '2026-09-04')] },
    ]);
  });
});
