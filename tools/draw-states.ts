import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OPEN_STAGES, STAGES, type Stage, stageNames, TRANSITIONS } from '@chuangcheng/modules/rectification/domain';

// Draws docs/rectification-states.md from the transition table. With `--check` it only compares and ends with 1 when the file is out
// of date.

const TARGET = fileURLToPath(new URL('../docs/rectification-states.md', import.meta.url));

/** Names of states in the diagram: letters only. */
const nodeOf = (stage: Stage) => stage.replaceAll('-', '_');

/** The page with the diagram of the life of a case file. */
export function drawStates(): string {
  const states = STAGES.map((stage) => `  state "${stageNames[stage].zh} ${stageNames[stage].en}" as ${nodeOf(stage)}`);
  const edges = Object.values(TRANSITIONS).flatMap(({ from, to, name }) =>
    from.map((stage) => `  ${nodeOf(stage)} --> ${nodeOf(to === 'same' ? stage : to)}: ${name.zh} ${name.en}`),
  );
  const ends = STAGES.filter((stage) => !OPEN_STAGES.includes(stage)).map((stage) => `  ${nodeOf(stage)} --> [*]`);
  const rows = Object.entries(TRANSITIONS).map(
    ([move, { from, to, name }]) =>
      `| \`${move}\` | ${name.zh} | ${from.map((stage) => stageNames[stage].zh).join('、')} | ${to === 'same' ? '不变' : stageNames[to].zh} |`,
  );
  return [
    '# The life of a case file 案卷的流转',
    '',
    'Drawn by `tools/draw-states.ts` from `modules/rectification/domain/transition.ts`; do not edit.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...states,
    '  [*] --> registered: 登记 Register',
    ...edges,
    ...ends,
    '```',
    '',
    '| Move | 操作 | 从 | 到 |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

if (import.meta.main) {
  const current = existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
  const drawn = drawStates();
  if (!process.argv.includes('--check')) writeFileSync(TARGET, drawn);
  else if (drawn !== current) {
    console.error('docs/rectification-states.md is out of date: run node tools/draw-states.ts');
    process.exitCode = 1;
  }
}
