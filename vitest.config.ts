import { defineConfig } from 'vitest/config';

const WITHOUT_DATABASE = [
  '**/*.unit.test.ts',
  'packages/**/*.test.{ts,tsx}',
  'apps/{staff,field,citizen}-web/**/*.test.{ts,tsx}',
  '**/domain/**/*.test.ts',
];
const NEVER = ['**/node_modules/**', 'tests/{journeys,chaos}/**', 'bench/**'];
const SHARED = { testTimeout: 30_000, hookTimeout: 30_000 };

/** `unit` needs nothing; `database` runs on real PostgreSQL, each file in a database of its own cloned from a template. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { test: { ...SHARED, name: 'unit', include: WITHOUT_DATABASE, exclude: NEVER } },
      {
        test: {
          ...SHARED,
          name: 'database',
          include: ['{platform,modules,apps/server,tests,tools}/**/*.test.ts'],
          exclude: [...NEVER, ...WITHOUT_DATABASE],
          globalSetup: ['./platform/testing/global-setup.ts'],
        },
      },
    ],
  },
});
