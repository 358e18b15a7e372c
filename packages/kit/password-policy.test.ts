import { expect, test } from 'vitest';
import { isStrongPassword } from './password-policy.ts';

test.each([
  ['Short1!', false],
  ['onlyletters', false],
  ['aaaaaaaaa1', false],
  ['password123', false],
  ['wangwu-2026', false],
  ['三月春风1拂柳岸边行', true],
  ['orchid-river-42', true],
])('%s: %s', (password, strong) => {
  expect(isStrongPassword(password, 'wangwu')).toBe(strong);
});
