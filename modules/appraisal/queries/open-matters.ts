import { dayOf } from '@chuangcheng/kit/civil-day';
import type { Scope } from '@chuangcheng/platform/kernel';
import { dueOf, type MatterWait, waitsOf } from '../domain/index.ts';
import { MATTER_COLUMNS, matterOf } from '../domain/stored-matter.ts';
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

/** What waits in accountability, of what the actor may see. The list of matters cut to the same `waiting` has as many lines. */
export type OpenMatters = {
  readonly waiting: Readonly<Record<MatterWait, number>>;
  readonly clues: number;
  /** Matters that wait for a unit's statement or answer. */
  readonly ofUnit: ReadonlyMap<string, number>;
};

export async function openMatters(scope: Scope): Promise<OpenMatters> {
  const { matters, clues } = await readOpen(scope, undefined);
  const today = dayOf(scope.host.clock.now());
  const waits = matters.map(({ unitId, ...matter }) => ({ unitId, for: waitsOf(matter, today) }));
  const count = (wait: MatterWait) => waits.filter((one) => one.for.includes(wait)).length;
  const byUnit = Map.groupBy(
    waits.filter((one) => one.for.includes('unit')),
    ({ unitId }) => unitId,
  );
  return {
    waiting: {
      approval: count('approval'),
      objection: count('objection'),
      delivery: count('delivery'),
      closing: count('closing'),
      unit: count('unit'),
    },
    clues,
    ofUnit: new Map([...byUnit].map(([unitId, ofUnit]) => [unitId, ofUnit.length])),
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
