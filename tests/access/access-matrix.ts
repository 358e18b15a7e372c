import type { Access, Endpoint } from '@chuangcheng/kit/endpoint';
import { PERSONAS, type Persona } from '../edge/edge-server.ts';

export type Cell = 'allow' | 'deny';
export type MatrixRow = { readonly endpoint: Endpoint; readonly cells: Readonly<Record<Persona, Cell>> };

const MARKS: Readonly<Record<Cell, string>> = { allow: '●', deny: '·' };

function reasonOf(access: Access): string {
  if ('action' in access) return `\`${access.action}\``;
  return 'public' in access ? `public: ${access.public}` : `signed in: ${access.signedIn}`;
}

/** The access matrix as it is kept beside the tests, one line per endpoint, so that a change shows as one line. */
export function renderMatrix(rows: readonly MatrixRow[]): string {
  const sorted = rows.toSorted((a, b) => order(a.endpoint).localeCompare(order(b.endpoint), 'en'));
  const lines = sorted.map(({ endpoint, cells }) => {
    const marks = PERSONAS.map((persona) => MARKS[cells[persona]]);
    return `| ${endpoint.method} | \`${endpoint.path}\` | ${reasonOf(endpoint.access)} | ${marks.join(' | ')} |`;
  });
  return `# Access matrix

Who may call which endpoint, as a running server answered each of them: ● the request begins, · it is refused (401 or 403) before its
input is looked at. Which things a person may then see or change is decided over the data, in the policy of each room.

Written by \`UPDATE_ACCESS_MATRIX=1 vitest run --project database tests/access\`; a cell that differs from what stands here fails the test.

| Method | Path | Access | ${PERSONAS.join(' | ')} |
|---|---|---|${PERSONAS.map(() => ':-:|').join('')}
${lines.join('\n')}
`;
}

const order = ({ path, method }: Endpoint) => `${path} ${method}`;

/** Lines that are in one text only, marked by `-` (recorded) and `+` (found). */
export function matrixDifference(recorded: string, found: string): string[] {
  const [before, after] = [recorded.split('\n'), found.split('\n')];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}
