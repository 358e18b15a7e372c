import { accept, refuse } from '@chuangcheng/kit/decision';
import { actorLabel } from '@chuangcheng/platform/kernel';
import { type Group, type SchemeDefinition, schemeFault } from '../domain/index.ts';
import { lockScheme, saveScheme } from '../store/scheme-store.ts';
import { command } from '../visibility.ts';

type Input = {
  readonly id: string;
  /** Null for a new one. */
  readonly version: number | null;
  readonly name: string;
  readonly group: Group;
  readonly definition: SchemeDefinition;
};

/** Keeps a scheme, new or changed. One in force may change too: periods opened before keep the definition they began with. */
export const keepScheme = command({
  action: 'appraisal.edit-schemes',
  load: async (tx, input: Input) => ({ known: await lockScheme(tx, input.id) }),
  rule: 'role-is-enough',
  decide({ known }, input, { now, actor }) {
    if ((known?.version ?? null) !== input.version) return refuse('platform/changed-meanwhile');
    if (known?.state === 'retired') return refuse('appraisal/scheme-retired');
    // The group of a scheme in force stays: the other group has its own.
    if (known?.state === 'active' && known.group !== input.group) return refuse('platform/changed-meanwhile');
    const fault = schemeFault(input.definition);
    return fault ?? accept({ ...input, version: (known?.version ?? 0) + 1, at: now, by: actorLabel(actor) });
  },
  async save(tx, plan, permit) {
    await saveScheme(tx, plan, permit);
    return { version: plan.version };
  },
  audit: (plan) => ({
    subject: { kind: 'scheme', id: plan.id },
    detail: { name: plan.name, group: plan.group, version: plan.version, definition: plan.definition },
  }),
});
