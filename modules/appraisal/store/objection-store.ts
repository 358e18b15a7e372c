import { refuse } from '@chuangcheng/kit/decision';
import { isRefusal, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import { figureNameOf, type ObjectionState } from '../domain/index.ts';
import { lockPeriod } from './period-store.ts';

type Tx = Writer<'appraisal'>;

/** An objection with its period, both locked, the period first as everywhere: two who decide at once wait for one another. */
export async function lockObjection(tx: Tx, id: string) {
  const found = await tx.selectFrom('appraisal.objection').select('period_id').where('id', '=', id).executeTakeFirst();
  if (!found) return refuse('appraisal/objection-not-found');
  const period = await lockPeriod(tx, found.period_id);
  if (isRefusal(period)) return period;
  const row = await tx.selectFrom('appraisal.objection').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  return {
    period,
    id: row.id,
    unitId: row.unit_id,
    name: figureNameOf({ aboutKind: row.about_kind, about: row.about }),
    state: row.state as ObjectionState,
    version: row.version,
  };
}
export type LockedObjection = Exclude<Awaited<ReturnType<typeof lockObjection>>, { ok: false }>;

type Ending =
  | { readonly state: 'withdrawn' }
  | {
      readonly state: 'upheld' | 'rejected';
      readonly answer: string;
      readonly decided_at: Date;
      readonly decided_by: string;
    };

/** Ends an objection; whoever read the version before is told. */
export async function endObjection(
  tx: Tx,
  objection: LockedObjection,
  ending: Ending,
  _permit: Permit,
): Promise<{ version: number }> {
  const version = objection.version + 1;
  await tx
    .updateTable('appraisal.objection')
    .set({ ...ending, version })
    .where('id', '=', objection.id)
    .execute();
  return { version };
}
