import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { isSame, type RosterUnit } from '../domain/index.ts';
import { forgetUnits } from '../queries/directory.ts';
import { loadRoster, saveUnits } from '../store/roster-store.ts';
import { command } from '../visibility.ts';

/** Takes over what a roster states: new units, changed ones, changed holders. Units it does not name stay as they are. */
export const keepRoster = command({
  action: 'organisation.import-roster',
  load: async (tx, units: readonly RosterUnit[]) => ({ units, stored: await loadRoster(tx) }),
  rule: 'role-is-enough',
  decide: ({ units, stored }) =>
    accept(
      units.flatMap((unit) => {
        const known = stored.get(unit.code);
        return known && isSame(known, unit) ? [] : [{ ...unit, id: known?.id ?? newId() }];
      }),
    ),
  async save(tx, changed, permit, { now }) {
    if (changed.length > 0) await saveUnits(tx, changed, permit, { now, today: dayOf(now) });
    return { changed: changed.length };
  },
  audit: (changed) => ({ subject: { kind: 'roster', id: null }, detail: { units: changed.length } }),
  afterwards: (_plan, { actor }) => forgetUnits(actor.countyId),
});
