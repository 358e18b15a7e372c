import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFilters, isNarrowed, readListState, toListQuery, writeListState } from './list-state.ts';
import type { ListFilter } from './list-types.ts';

const filters: readonly ListFilter[] = [
  { key: 'stage', title: '阶段', kind: 'multi', options: [] },
  { key: 'unit', title: '单位', kind: 'select', options: [] },
  { key: 'reported', title: '上报', kind: 'dateRange' },
  { key: 'overdue', title: '超期', kind: 'boolean' },
  { key: 'place', title: '地点', kind: 'text' },
];
const defaults = { sort: '-reportedAt', pageSize: 50 };
const read = (address: string) => readListState(new URLSearchParams(address), filters, defaults);
const write = (address: string, from = '') =>
  writeListState(new URLSearchParams(from), read(address), filters, defaults).toString();

describe('address and state', () => {
  it('reads the usual state from an empty address and writes nothing for it', () => {
    const state = read('');
    expect(state).toMatchObject({ page: 1, pageSize: 50, sort: '-reportedAt', search: '' });
    expect(isNarrowed(state)).toBe(false);
    expect(write('')).toBe('');
  });

  it('falls back where the address makes no sense', () => {
    expect(read('page=-3&pageSize=x&overdue=yes')).toMatchObject({ page: 1, pageSize: 50 });
    expect(countFilters(read('overdue=yes'))).toBe(0);
  });

  it('leaves the parameters of others alone and drops what was unset', () => {
    expect(write('unit=u1', 'tab=map&stage=filed&page=4')).toBe('tab=map&unit=u1');
  });

  it('brings every state back from its address', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    const state = fc.record({
      page: fc.integer({ min: 1, max: 9999 }),
      pageSize: fc.constantFrom(20, 50, 100),
      sort: fc.constantFrom('-reportedAt', 'due'),
      search: fc.string(),
      columns: fc.constantFrom(undefined, ['number', 'unit']),
      filters: fc.record({
        stage: fc.option(fc.array(text, { minLength: 1 }), { nil: undefined }),
        unit: fc.option(text, { nil: undefined }),
        reported: fc.constantFrom(undefined, ['2026-09-01', ''], ['', '2026-09-30'], ['2026-09-01', '2026-09-30']),
        overdue: fc.constantFrom(true as const, undefined),
        place: fc.option(text, { nil: undefined }),
      }),
    });
    fc.assert(
      fc.property(state, (before) => {
        const address = writeListState(new URLSearchParams(), before, filters, defaults);
        expect(readListState(new URLSearchParams(address.toString()), filters, defaults)).toEqual(before);
      }),
    );
  });
});

it('asks the server under the names of the address', () => {
  const address = 'stage=filed&stage=dispatched&reportedFrom=2026-09-01&overdue=true&search=%E7%AF%AE&page=3';
  const query = toListQuery(read(address), filters);
  expect(query).toEqual({
    stage: ['filed', 'dispatched'],
    reportedFrom: '2026-09-01',
    reportedTo: '',
    overdue: 'true',
    search: '篮',
    page: 3,
    pageSize: 50,
    sort: '-reportedAt',
  });
});
