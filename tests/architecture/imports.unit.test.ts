import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

type Report = { summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] } };

const ROOT = resolve(import.meta.dirname, '../..');
/** A whole product read and resolved, also on a busy machine. */
const CRUISE_MS = 120_000;
const BINARY = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

function cruise(folder: string, ...paths: string[]): Report {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [BINARY, '--config', join(ROOT, '.dependency-cruiser.cjs'), '-T', 'json', ...paths],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

test(
  'the product keeps the order of the rooms, and its files are seen',
  () => {
    const { summary } = cruise(ROOT, 'modules', 'platform', 'packages', 'apps');
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(1000);
  },
  CRUISE_MS,
);

// Canary: with a compiler the tool cannot use it sees nothing and reports "no violations".
test(
  'imports that break the rules are found',
  () => {
    const folder = mkdtempSync(join(ROOT, 'node_modules/.cruise-canary-'));
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    try {
      write('tsconfig.json', '{"compilerOptions": {"module": "nodenext", "allowImportingTsExtensions": true, "noEmit": true}}');
      write('modules/rectification/index.ts', 'export const rectification = 1;\n');
      write('modules/organisation/store/units.ts', 'export const units = 1;\n');
      write(
        'modules/organisation/domain/unit.ts',
        `import { readFileSync } from 'node:fs';\nexport const unit = readFileSync;\n`,
      );
      write('modules/organisation/index.ts', `export { rectification } from '../rectification/index.ts';\n`);
      write(
        'modules/assessment/index.ts',
        `import type { units } from '../organisation/store/units.ts';\nexport type Units = typeof units;\n`,
      );
      write('platform/http/index.ts', `export { units } from '../../modules/organisation/store/units.ts';\n`);
      write('apps/staff-web/main.ts', `import '../../platform/http/index.ts';\n`);
      const found = new Set(cruise(folder, 'modules', 'platform', 'apps').summary.violations.map(({ rule }) => rule.name));
      expect([...found].sort()).toEqual(
        [
          'browser-stays-off-the-server',
          'domain-is-pure',
          'only-through-a-door',
          'organisation-only-downward',
          'platform-knows-no-room',
        ].sort(),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  CRUISE_MS,
);
