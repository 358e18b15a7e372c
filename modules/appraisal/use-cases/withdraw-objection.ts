import { accept, refuse } from '@chuangcheng/kit/decision';
import { ownUnit } from '../policy.ts';
import { endObjection, lockObjection } from '../store/objection-store.ts';
import { command } from '../visibility.ts';

/** The unit takes an objection back while it is not decided. */
export const withdrawObjection = command({
  action: 'appraisal.object',
  load: (tx, input: { readonly id: string; readonly version: number }) => lockObjection(tx, input.id),
  rule: ({ actor }, objection) => ownUnit(actor, objection.unitId),
  decide(objection, { version }) {
    if (objection.version !== version) return refuse('platform/changed-meanwhile');
    return objection.state === 'open' ? accept(objection) : refuse('appraisal/step-not-possible');
  },
  save: (tx, objection, permit) => endObjection(tx, objection, { state: 'withdrawn' }, permit),
  audit: ({ id }) => ({ subject: { kind: 'objection', id }, detail: { withdrawn: true } }),
});
