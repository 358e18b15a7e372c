import { room, unitsOf } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { seesAll } from './policy.ts';

/**
 * Office, leaders, verifiers and inspectors see every case file; heads and liaison officers those their units answer for, have
 * handled, take part in, or that lie in their town or village. Each way of belonging is a part of its own with its own index, so that the
 * newest fifty of a unit are read without sorting all that it has; no case file is in two parts.
 */
export const { command, query } = room('rectification', {
  open: [
    'category',
    'filing_condition',
    'check_item_condition',
    'case_event',
    'case_photo',
    'standstill',
    'extension',
    'supervision_step',
    'order_rule',
    'routing_rule',
    'duplicate_suggestion',
    'duplicate_rule',
    'tally',
    'case_part',
    'suspension_request',
    'verification_task',
    'recheck_rule',
    'recheck_draw',
    'recheck_task',
  ],
  scoped: {
    /** Orders are seen by those who see all, and by the unit that received them. */
    supervision_order(db, actor) {
      const all = db.selectFrom('rectification.supervision_order as o').selectAll();
      const units = unitsOf(actor, 'unit-head', 'liaison');
      return seesAll(actor) ? all : all.where(sql<boolean>`o.receiver_unit_id = ANY(${units}::uuid[])`);
    },
    case_file(db, actor) {
      const all = db.selectFrom('rectification.case_file as f').selectAll();
      if (seesAll(actor)) return all;
      const units = unitsOf(actor, 'unit-head', 'liaison');
      const notOwn = (column: 'f.responsible_unit_id' | 'f.handled_by_unit_id' | 'f.town_unit_id' | 'f.village_unit_id') =>
        sql<boolean>`(${sql.ref(column)} IS NULL OR ${sql.ref(column)} <> ALL(${units}::uuid[]))`;
      const [first, ...rest] = units.flatMap((unit) => [
        all.where('f.responsible_unit_id', '=', unit),
        all
          .where('f.handled_by_unit_id', '=', unit)
          .whereRef('f.handled_by_unit_id', '<>', 'f.responsible_unit_id')
          .where(notOwn('f.responsible_unit_id')),
        all.where('f.town_unit_id', '=', unit).where(notOwn('f.responsible_unit_id')).where(notOwn('f.handled_by_unit_id')),
        all
          .where('f.village_unit_id', '=', unit)
          .where(notOwn('f.responsible_unit_id'))
          .where(notOwn('f.handled_by_unit_id'))
          .where(notOwn('f.town_unit_id')),
      ]);
      if (!first) return all.where(sql<boolean>`false`);
      const withPart = all
        .where(
          sql<boolean>`f.id IN (SELECT p.case_id FROM rectification.case_part p
            WHERE p.county_id = f.county_id AND p.unit_id = ANY(${units}::uuid[]) AND p.state <> 'released')`,
        )
        .where(notOwn('f.responsible_unit_id'))
        .where(notOwn('f.handled_by_unit_id'))
        .where(notOwn('f.town_unit_id'))
        .where(notOwn('f.village_unit_id'));
      return [first, ...rest, withPart];
    },
  },
});
