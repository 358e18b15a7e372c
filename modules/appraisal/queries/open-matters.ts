import { dayOf } from '@chuangcheng/kit/civil-day';
import type { Scope } from '@chuangcheng/platform/kernel';
import { dueOf, type Matter } from '../domain/index.ts';
import { MATTER_COLUMNS, matterOf } from '../store/matter-store.ts';
import { query } from '../visibility.ts';

const readOpen = query({
  action: 'appraisal.see-accountability',
  heavy: true,
  async run(reader) {
    const [matters, { clues }] = await Promise.all([
      reader
        .selectFrom('visible_matter')
        .select(MATTER_COLUMNS)
        .where((eb) => eb.or([eb('state', 'not in', ['refused', 'withdrawn', 'closed']), eb('objection', '=', 'open')]))
        .orderBy('proposed_at')
        .execute(),
      reader
        .selectFrom('visible_clue')
        .select((eb) => eb.fn.countAll<string>().as('clues'))
        .where('state', '=', 'open')
        .executeTakeFirstOrThrow(),
    ]);
    return { matters: matters.map(matterOf), clues: Number(clues) };
  },
});

/** What waits in accountability, of what the actor may see: for leaders, for the office, and for each unit. */
export type OpenMatters = {
  readonly toApprove: number;
  readonly toDecide: number;
  readonly toDeliver: number;
  readonly toClose: number;
  readonly clues: number;
  /** Statements and answers that wait, by unit. */
  readonly ofUnit: ReadonlyMap<string, number>;
};

export async function openMatters(scope: Scope): Promise<OpenMatters> {
  const { matters, clues } = await readOpen(scope, undefined);
  const today = dayOf(scope.host.clock.now());
  const count = (fits: (matter: Matter) => boolean) => matters.filter(fits).length;
  const waiting = matters.filter(({ state }) => state === 'stating' || state === 'delivered');
  return {
    toApprove: count(({ state, statementUntil }) => state === 'stated' || (state === 'stating' && today > statementUntil)),
    toDecide: count(({ objection }) => objection === 'open'),
    toDeliver: count(({ state }) => state === 'approved'),
    toClose: count(({ state, objection }) => state === 'answered' && objection !== 'open'),
    clues,
    ofUnit: new Map([...Map.groupBy(waiting, ({ unitId }) => unitId)].map(([unitId, ofUnit]) => [unitId, ofUnit.length])),
  };
}

/** Matters somebody has a day for. */
export async function dueMatters(scope: Scope) {
  const { matters } = await readOpen(scope, undefined);
  return matters.flatMap((matter) => {
    const due = dueOf(matter);
    return due ? [{ id: matter.id, number: matter.number, unitId: matter.unitId, ...due }] : [];
  });
}
