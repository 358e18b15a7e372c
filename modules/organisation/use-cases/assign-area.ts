import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { forgetAreas } from '../queries/area-directory.ts';
import { command } from '../visibility.ts';

/** Says which unit answers for an area from today; who answered before stays on record. */
export const assignArea = command({
  action: 'organisation.assign-areas',
  async load(tx, input: { areaId: string; unitId: string; placeKind: string }) {
    const [area, unit, current] = await Promise.all([
      tx.selectFrom('organisation.area').select('id').where('id', '=', input.areaId).executeTakeFirst(),
      tx
        .selectFrom('organisation.unit')
        .select('id')
        .where('id', '=', input.unitId)
        .where('state', '=', 'active')
        .executeTakeFirst(),
      tx
        .selectFrom('organisation.area_duty')
        .select(['id', 'unit_id', 'since'])
        .where('area_id', '=', input.areaId)
        .where('place_kind', '=', input.placeKind)
        .where('until', 'is', null)
        .forUpdate()
        .executeTakeFirst(),
    ]);
    if (!area) return refuse('organisation/area-not-found');
    if (!unit) return refuse('organisation/unit-not-found');
    return { input, current };
  },
  rule: 'role-is-enough',
  replay: ({ input, current }) => (current?.unit_id === input.unitId ? {} : undefined),
  decide: (state) => accept(state),
  async save(tx, { input, current }, _permit, { now }) {
    const today = dayOf(now);
    if (current) await tx.updateTable('organisation.area_duty').set({ until: today }).where('id', '=', current.id).execute();
    await tx
      .insertInto('organisation.area_duty')
      .values({ id: newId(), area_id: input.areaId, unit_id: input.unitId, place_kind: input.placeKind, since: today })
      .execute();
    return {};
  },
  audit: ({ input }) => ({
    subject: { kind: 'area', id: input.areaId },
    detail: { unitId: input.unitId, placeKind: input.placeKind },
  }),
  afterwards: (_plan, { actor }) => forgetAreas(actor.countyId),
});
