import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import type { Writer } from '@chuangcheng/platform/kernel';
import type { EditionState } from '../domain/index.ts';

type Found = { readonly id: string; readonly version: string; readonly state: EditionState };

/** An edition that may still be changed, locked until the change is stored. A superseded one is refused. */
export async function openEdition(tx: Writer<'assessment'>, id: string): Promise<Found | Refusal> {
  const row = await tx
    .selectFrom('assessment.edition')
    .select(['id', 'version', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('assessment/edition-not-found');
  if (row.state === 'superseded') return refuse('assessment/edition-superseded', { version: row.version });
  return { id: row.id, version: row.version, state: row.state as EditionState };
}
