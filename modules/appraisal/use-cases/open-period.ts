import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { Refused } from '@chuangcheng/platform/kernel';
import { daysOf, type Group } from '../domain/index.ts';
import { command } from '../visibility.ts';

/** Opens the period of a month that is over, under the group's scheme in force, whose definition it keeps. */
export const openPeriod = command({
  action: 'appraisal.close-periods',
  async load(tx, input: { readonly id: string; readonly month: string; readonly group: Group }) {
    const [scheme, known] = await Promise.all([
      tx
        .selectFrom('appraisal.scheme')
        .select(['id', 'name', 'definition'])
        .where('group_kind', '=', input.group)
        .where('state', '=', 'active')
        .forShare()
        .executeTakeFirst(),
      tx
        .selectFrom('appraisal.period')
        .select(['id', 'version'])
        .where('month', '=', input.month)
        .where('group_kind', '=', input.group)
        .executeTakeFirst(),
    ]);
    return { scheme, known };
  },
  rule: 'role-is-enough',
  replay: ({ known }, input) => (known?.id === input.id ? { id: known.id, version: known.version } : undefined),
  decide({ scheme, known }, { id, month, group }, { now }) {
    if (dayOf(now) <= daysOf(month).to) return refuse('appraisal/month-not-over', { month });
    if (known) return refuse('appraisal/period-exists', { month });
    return scheme ? accept({ id, month, group, scheme }) : refuse('appraisal/no-active-scheme');
  },
  async save(tx, { id, month, group, scheme }) {
    const opened = await tx
      .insertInto('appraisal.period')
      .values({
        id,
        month,
        group_kind: group,
        scheme_id: scheme.id,
        scheme_name: scheme.name,
        definition: JSON.stringify(scheme.definition),
        state: 'open',
      })
      .onConflict((one) => one.columns(['county_id', 'month', 'group_kind']).doNothing())
      .returning(['id', 'version'])
      .executeTakeFirst();
    // Somebody else opened it between the look and the insert.
    if (!opened) throw new Refused(refuse('appraisal/period-exists', { month }));
    return opened;
  },
  audit: ({ id, month, group, scheme }) => ({
    subject: { kind: 'period', id },
    detail: { opened: month, group, scheme: scheme.name },
  }),
});
