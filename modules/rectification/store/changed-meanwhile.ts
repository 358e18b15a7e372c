import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import type { Writer } from '@chuangcheng/platform/kernel';
import { type Move, TRANSITIONS } from '../domain/index.ts';

/** Tells who comes second what was done meanwhile, and by whom. */
export async function changedMeanwhile(tx: Writer<'rectification'>, caseId: string): Promise<Refusal> {
  const last = await tx
    .selectFrom('rectification.case_event')
    .select(['kind', 'actor'])
    .where('case_id', '=', caseId)
    .where('kind', 'in', Object.keys(TRANSITIONS))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const name = last ? TRANSITIONS[last.kind as Move].name : { zh: '登记', en: 'Register' };
  return refuse('rectification/changed-meanwhile', { who: last?.actor ?? '—', ...name });
}
