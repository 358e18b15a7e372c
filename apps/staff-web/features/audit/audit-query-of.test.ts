import { expect, test } from 'vitest';
import { auditQueryOf } from './audit-query-of.ts';

test('days become moments in Shanghai, and the last day is included whole', () => {
  expect(auditQueryOf({ page: 1, pageSize: 50, outcome: 'done', atFrom: '2026-02-28', atTo: '2026-02-28' })).toEqual({
    page: 1,
    pageSize: 50,
    outcome: 'done',
    from: '2026-02-28T00:00:00+08:00',
    to: '2026-02-28T16:00:00.000Z',
  });
});

test('without days nothing is narrowed', () => {
  expect(auditQueryOf({ page: 2, pageSize: 50 })).toEqual({ page: 2, pageSize: 50 });
});
