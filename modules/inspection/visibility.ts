import { type Actor, room, type TablesOf, unitsOf } from '@chuangcheng/platform/kernel';
import { type Kysely, sql } from 'kysely';
import { seesAll } from './policy.ts';

/** Visits of the sites that count for the actor's units: as sponsor, trade, town or village. */
function visits(db: Kysely<TablesOf<'inspection'>>, actor: Actor) {
  const all = db.selectFrom('inspection.visit').selectAll();
  if (seesAll(actor)) return all;
  const units = unitsOf(actor, 'unit-head', 'liaison');
  return all.where((eb) =>
    eb.or([
      eb(sql<boolean>`unit_ids && ${units}::uuid[]`, '=', true),
      eb(sql<boolean>`village_unit_id = ANY(${units}::uuid[])`, '=', true),
    ]),
  );
}

/** Results and corrections are seen with their visit; a unit sees an assignment once the visit was made. */
export const { command, query } = room('inspection', {
  open: ['plan', 'plan_quota', 'plan_inspector', 'plan_pool_site'],
  scoped: {
    visit: visits,
    assignment(db, actor) {
      const all = db.selectFrom('inspection.assignment').selectAll();
      return seesAll(actor) ? all : all.where('id', 'in', visits(db, actor).clearSelect().select('assignment_id'));
    },
    visit_result(db, actor) {
      const all = db.selectFrom('inspection.visit_result').selectAll();
      return seesAll(actor) ? all : all.where('visit_id', 'in', visits(db, actor).clearSelect().select('id'));
    },
    amendment(db, actor) {
      const all = db.selectFrom('inspection.amendment').selectAll();
      return seesAll(actor) ? all : all.where('visit_id', 'in', visits(db, actor).clearSelect().select('id'));
    },
  },
});
