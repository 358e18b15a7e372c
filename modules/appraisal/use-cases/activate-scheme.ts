import { accept, refuse } from '@chuangcheng/kit/decision';
import { actorLabel } from '@chuangcheng/platform/kernel';
import { lockScheme } from '../store/scheme-store.ts';
import { command } from '../visibility.ts';

/** Puts a scheme in force for its group; the one before is retired. */
export const activateScheme = command({
  action: 'appraisal.edit-schemes',
  load: async (tx, input: { readonly id: string; readonly version: number }) =>
    (await lockScheme(tx, input.id)) ?? refuse('appraisal/scheme-not-found'),
  rule: 'role-is-enough',
  decide(scheme, input, { now, actor }) {
    if (scheme.version !== input.version || scheme.state !== 'draft') return refuse('platform/changed-meanwhile');
    return accept({
      id: scheme.id,
      group: scheme.group,
      name: scheme.name,
      version: scheme.version + 1,
      now,
      by: actorLabel(actor),
    });
  },
  async save(tx, plan) {
    const trace = { updated_at: plan.now, updated_by: plan.by };
    await tx
      .updateTable('appraisal.scheme')
      .set((eb) => ({ ...trace, state: 'retired', version: eb('version', '+', 1) }))
      .where('group_kind', '=', plan.group)
      .where('state', '=', 'active')
      .execute();
    await tx
      .updateTable('appraisal.scheme')
      .set({ ...trace, state: 'active', version: plan.version })
      .where('id', '=', plan.id)
      .execute();
    return { version: plan.version };
  },
  audit: (plan) => ({ subject: { kind: 'scheme', id: plan.id }, detail: { activated: plan.name, group: plan.group } }),
});
