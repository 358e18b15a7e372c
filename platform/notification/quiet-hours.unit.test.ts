import { expect, test } from 'vitest';
import { afterQuietHours } from './quiet-hours.ts';

test.each([
  ['2026-09-24T21:59:59+08:00', '2026-09-24T21:59:59+08:00'],
  ['2026-09-24T22:00:00+08:00', '2026-09-25T07:00:00+08:00'],
  ['2026-09-25T00:30:00+08:00', '2026-09-25T07:00:00+08:00'],
  ['2026-09-25T06:59:59+08:00', '2026-09-25T07:00:00+08:00'],
  ['2026-09-25T07:00:00+08:00', '2026-09-25T07:00:00+08:00'],
  ['2026-12-31T23:00:00+08:00', '2027-01-01T07:00:00+08:00'],
])('what wants to go out at %s goes out at %s', (now, then) => {
  expect(afterQuietHours(new Date(now))).toEqual(new Date(then));
});
