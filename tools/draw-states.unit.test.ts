import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawStates } from './draw-states.ts';

test('the diagram in the docs is the transition table', () => {
  expect(readFileSync(new URL('../docs/rectification-states.md', import.meta.url), 'utf8')).toBe(drawStates());
});
