import { accept, refuse } from '@chuangcheng/kit/decision';
import { actions, countyCache, insertMany, room } from '../kernel/index.ts';

actions({
  'platform.read-calendar': { title: { zh: '查看工作日历', en: 'See the calendar' }, roles: ['signed-in', 'system'] },
  'platform.edit-calendar': { title: { zh: '维护工作日历', en: 'Keep the calendar' }, roles: ['office', 'system'] },
});

const { command, query } = room('platform', { open: ['calendar_day'], scoped: {} });

export type DayKind = 'holiday' | 'workday';
/** A day as the county wants it, instead of or confirming the national arrangement. `day` is `YYYY-MM-DD`. */
export type CalendarDay = { readonly day: string; readonly kind: DayKind; readonly name: string };

const readDays = query({
  action: 'platform.read-calendar',
  async run(reader, _input: undefined): Promise<CalendarDay[]> {
    const rows = await reader.selectFrom('platform.calendar_day').select(['day', 'kind', 'name']).orderBy('day').execute();
    return rows.map(({ day, kind, name }) => ({ day, kind: kind as DayKind, name }));
  },
});

/** The days of the county's own, ascending. */
export const keptDays = countyCache((scope) => readDays(scope, undefined));

/**
 * Keeps the county's own days; days not named stay as they are, the same list again changes nothing.
 * @throws Refused `platform/calendar-day-twice` when the list says two things of one day
 */
export const keepCalendarDays = command({
  action: 'platform.edit-calendar',
  async load(tx, days: readonly CalendarDay[]) {
    const stored = await tx.selectFrom('platform.calendar_day').select(['day', 'kind', 'name']).forUpdate().execute();
    return { days, stored: new Map(stored.map((one) => [one.day, one])) };
  },
  rule: 'role-is-enough',
  decide({ days, stored }) {
    const wanted = new Map<string, CalendarDay>();
    for (const one of days) {
      const before = wanted.get(one.day);
      if (before && before.kind !== one.kind) return refuse('platform/calendar-day-twice', { day: one.day });
      wanted.set(one.day, one);
    }
    const added = [...wanted.values()].filter((one) => !stored.has(one.day));
    const changed = [...wanted.values()].filter((one) => {
      const before = stored.get(one.day);
      return before && (before.kind !== one.kind || before.name !== one.name);
    });
    return accept({ added, changed, same: wanted.size - added.length - changed.length });
  },
  async save(tx, { added, changed, same }) {
    const rows = [...added, ...changed].map(({ day, kind, name }) => ({ day, kind, name }));
    if (rows.length > 0) {
      await insertMany(
        tx,
        'platform.calendar_day',
        rows,
        '(county_id, day) DO UPDATE SET kind = excluded.kind, name = excluded.name',
      );
    }
    return { added: added.length, changed: changed.length, same };
  },
  audit: ({ added, changed }) => ({
    subject: { kind: 'calendar', id: null },
    detail: { set: [...added, ...changed].map((one) => `${one.day} ${one.kind} ${one.name}`) },
  }),
  afterwards: (_plan, { actor }) => keptDays.forget(actor.countyId),
});

/** Gives a day back to the national arrangement. */
export const removeCalendarDay = command({
  action: 'platform.edit-calendar',
  async load(tx, input: { day: string }) {
    const stored = tx.selectFrom('platform.calendar_day').select(['day', 'kind', 'name']).where('day', '=', input.day);
    return (await stored.forUpdate().executeTakeFirst()) ?? refuse('platform/calendar-day-not-set');
  },
  rule: 'role-is-enough',
  decide: (stored) => accept(stored),
  async save(tx, stored) {
    await tx.deleteFrom('platform.calendar_day').where('day', '=', stored.day).execute();
    return {};
  },
  audit: (stored) => ({ subject: { kind: 'calendar', id: null }, detail: { removed: stored } }),
  afterwards: (_plan, { actor }) => keptDays.forget(actor.countyId),
});
