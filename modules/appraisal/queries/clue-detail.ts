import { refuse } from '@chuangcheng/kit/decision';
import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { getClue } from '../contract/index.ts';
import { query } from '../visibility.ts';
import { CLUE_COLUMNS, clueRow } from './clue-rows.ts';
import { EVIDENCE_COLUMNS, evidenceOf } from './evidence.ts';

const readClue = query({
  action: 'appraisal.see-clues',
  async run(reader, { id }: { id: string }) {
    const [row, evidence] = await Promise.all([
      reader
        .selectFrom('visible_clue')
        .select([...CLUE_COLUMNS, 'version'])
        .where('id', '=', id)
        .executeTakeFirst(),
      reader.selectFrom('visible_clue_evidence').select(EVIDENCE_COLUMNS).where('clue_id', '=', id).orderBy('day').execute(),
    ]);
    return row ? { row, evidence } : refuse('appraisal/clue-not-found');
  },
  audit: ({ row }) => ({ subject: { kind: 'accountability-clue', id: row.id }, detail: { step: 'view' } }),
});

/** One clue with all it stands on; leaves an audit row. */
export async function clueDetail(scope: Scope, input: { readonly id: string }): Promise<EndpointOutput<typeof getClue>> {
  const [{ row, evidence }, units] = await Promise.all([readClue(scope, input), unitDirectory(scope)]);
  return { ...clueRow(row, units), version: row.version, evidence: evidence.map((one) => evidenceOf(one, scope.actor)) };
}
