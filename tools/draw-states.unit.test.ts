import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DRAWN, drawStates } from './draw-states.ts';

test.each(DRAWN)('the diagram in docs/$file is the transition table', (life) => {
  expect(readFileSync(new URL(`../docs/${life.file}`, import.meta.url), 'utf8')).toBe(drawStates(life));
});
