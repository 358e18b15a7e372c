import { defineConfig } from 'vitest/config';

/** Journeys drive a real browser against a running server: one file at a time. Needs the built web apps. */
export default defineConfig({
  test: {
    name: 'journey',
    include: ['tests/journeys/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
