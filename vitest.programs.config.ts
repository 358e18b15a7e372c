import { defineConfig } from 'vitest/config';

/** Tests that run whole programs, one file at a time: journeys in a real browser (they need the built web apps) and chaos. */
export default defineConfig({
  test: {
    name: 'programs',
    include: ['tests/{journeys,chaos}/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
