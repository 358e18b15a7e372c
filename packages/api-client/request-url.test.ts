import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPath, requestUrl, toQueryString } from './request-url.ts';

describe('fillPath', () => {
  it('fills and escapes placeholders', () => {
    expect(fillPath('/api/sites/:siteId/photos/:n', { siteId: 'a/b', n: 3 })).toBe('/api/sites/a%2Fb/photos/3');
  });

  it('refuses a missing value instead of asking the server for ":id"', () => {
    expect(() => fillPath('/api/sites/:id', {})).toThrow(':id');
    expect(() => fillPath('/api/sites/:id', { id: '' })).toThrow(':id');
  });
});

describe('toQueryString', () => {
  it('repeats lists and skips what is empty', () => {
    expect(toQueryString({ stage: ['a', 'b'], search: '', unit: undefined, page: 2, late: false })).toBe(
      'stage=a&stage=b&page=2&late=false',
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        expect(new URLSearchParams(toQueryString({ search: text })).get('search')).toBe(text);
      }),
    );
  });
});

it('joins path and query only when there is a query', () => {
  expect(requestUrl('/api/units', {})).toBe('/api/units');
  expect(requestUrl('/api/units/:id', { params: { id: 7 }, query: { as: 'list' } })).toBe('/api/units/7?as=list');
});
