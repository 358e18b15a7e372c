import type { PartResult } from './part.ts';
import { runStep } from './run-part.ts';

const TSC = 'node_modules/typescript-native/bin/tsc';
const STEPS: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['format', 'biome', 'format', '.'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['types of the server', 'node', TSC, '-p', 'tsconfig.json'],
  ['types of the web', 'node', TSC, '-p', 'tsconfig.web.json'],
  ['imports', 'depcruise', 'modules', 'platform', 'packages', 'apps', '--config', '.dependency-cruiser.cjs'],
  ['dead code', 'knip'],
  ['database types', 'node', 'tools/generate-database-types.ts', '--check'],
];

/** Everything that holds the rules besides the tests. */
export function check(): PartResult[] {
  return STEPS.map(([name, program, ...args]) => runStep(name, program, args));
}
