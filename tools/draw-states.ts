import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MATTER_STATES, MATTER_TRANSITIONS, matterStateNames } from '@chuangcheng/modules/appraisal/domain';
import { OPEN_STAGES, STAGES, stageNames, TRANSITIONS } from '@chuangcheng/modules/rectification/domain';

// Draws the pages of docs/ that show how states follow each other, from the transition tables. With `--check` it only compares and ends
// with 1 when a page is out of date.

type Words = { readonly zh: string; readonly en: string };
type Drawn = {
  readonly file: string;
  readonly title: string;
  readonly table: string;
  readonly states: readonly string[];
  readonly names: Readonly<Record<string, Words>>;
  readonly begin: { readonly state: string; readonly name: Words };
  readonly ends: readonly string[];
  readonly transitions: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string; readonly name: Words }>>;
};

/** Every life that is one table. */
export const DRAWN: readonly Drawn[] = [
  {
    file: 'rectification-states.md',
    title: 'The life of a case file 案卷的流转',
    table: 'modules/rectification/domain/transition.ts',
    states: STAGES,
    names: stageNames,
    begin: { state: 'registered', name: { zh: '登记', en: 'Register' } },
    ends: STAGES.filter((stage) => !OPEN_STAGES.includes(stage)),
    transitions: TRANSITIONS,
  },
  {
    file: 'accountability-states.md',
    title: 'The life of an accountability matter 问责事项的流转',
    table: 'modules/appraisal/domain/matter-transition.ts',
    states: MATTER_STATES,
    names: matterStateNames,
    begin: { state: 'stating', name: { zh: '提出', en: 'Propose' } },
    ends: ['refused', 'withdrawn', 'closed'],
    transitions: MATTER_TRANSITIONS,
  },
];

/** Targets that are no state by themselves. */
const TARGET_WORDS: Readonly<Record<string, string>> = { same: '不变', 'voided-from': '作废前的环节' };

/** Names of states in the diagram: letters only. */
const nodeOf = (state: string) => state.replaceAll('-', '_');

/** The page with the diagram of a life. */
export function drawStates({ title, table, states, names, begin, ends, transitions }: Drawn): string {
  const called = (state: string) => names[state] ?? { zh: state, en: state };
  // What was voided goes back to any of the stages it can be voided in.
  const targetsOf = (state: string, to: string): readonly string[] =>
    to === 'voided-from' ? (transitions['void']?.from ?? []) : [to === 'same' ? state : to];
  const edges = Object.values(transitions).flatMap(({ from, to, name }) =>
    from.flatMap((state) =>
      targetsOf(state, to).map((target) => `  ${nodeOf(state)} --> ${nodeOf(target)}: ${name.zh} ${name.en}`),
    ),
  );
  const rows = Object.entries(transitions).map(
    ([move, { from, to, name }]) =>
      `| \`${move}\` | ${name.zh} | ${from.map((state) => called(state).zh).join('、')} | ${TARGET_WORDS[to] ?? called(to).zh} |`,
  );
  return [
    `# ${title}`,
    '',
    `Drawn by \`tools/draw-states.ts\` from \`${table}\`; do not edit.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...states.map((state) => `  state "${called(state).zh} ${called(state).en}" as ${nodeOf(state)}`),
    `  [*] --> ${begin.state}: ${begin.name.zh} ${begin.name.en}`,
    ...edges,
    ...ends.map((state) => `  ${nodeOf(state)} --> [*]`),
    '```',
    '',
    '| Move | 操作 | 从 | 到 |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

if (import.meta.main) {
  for (const life of DRAWN) {
    const target = fileURLToPath(new URL(`../docs/${life.file}`, import.meta.url));
    const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
    const drawn = drawStates(life);
    if (!process.argv.includes('--check')) writeFileSync(target, drawn);
    else if (drawn !== current) {
      console.error(`docs/${life.file} is out of date: run node tools/draw-states.ts`);
      process.exitCode = 1;
    }
  }
}
