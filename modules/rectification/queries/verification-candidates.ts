import { refuse } from '@chuangcheng/kit/decision';
import type { Scope } from '@chuangcheng/platform/kernel';
import { caseFileOf, DECISION_COLUMNS } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { verifiersOf } from './verifiers-of.ts';

const readTask = query({
  action: 'rectification.assign-verification',
  async run(reader, { id }: { readonly id: string }) {
    const [row, open] = await Promise.all([
      reader
        .selectFrom('rectification.verification_task as t')
        .innerJoin('visible_case_file as f', 'f.id', 't.case_id')
        .select(DECISION_COLUMNS.map((column) => `f.${column}` as const))
        .where('t.id', '=', id)
        .executeTakeFirst(),
      reader
        .selectFrom('rectification.verification_task')
        .select('verifier_id')
        .select((eb) => eb.fn.countAll<string>().as('open'))
        .where('state', '=', 'open')
        .where('verifier_id', 'is not', null)
        .groupBy('verifier_id')
        .execute(),
    ]);
    if (!row) return refuse('rectification/task-not-found');
    return { file: caseFileOf(row), open: new Map(open.map((one) => [one.verifier_id, Number(one.open)])) };
  },
});

/** Who may be given a task, with how many each has now. */
export async function verificationCandidates(scope: Scope, input: { readonly id: string }) {
  const { file, open } = await readTask(scope, input);
  const people = await verifiersOf(scope, file);
  return people.map(({ accountId, label }) => ({ accountId, name: label, open: open.get(accountId) ?? 0 }));
}
