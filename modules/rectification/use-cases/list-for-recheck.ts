import { isRefusal } from '@chuangcheng/platform/kernel';
import { refuse } from '@chuangcheng/kit/decision';
import { workChanged } from '../events.ts';
import { mayRule } from '../policy.ts';
import { loadCase } from '../store/case-file-store.ts';
import { isListed, listForRecheck as store } from '../store/recheck-store.ts';
import { command } from '../visibility.ts';

/** 列入回头看 by hand: a closed case file the office wants to be looked at again, once. */
export const listForRecheck = command({
  action: 'rectification.keep-rechecks',
  async load(tx, { id }: { readonly id: string }) {
    const state = await loadCase(tx, id);
    return isRefusal(state) ? state : { file: state.file, listed: await isListed(tx, id) };
  },
  rule: ({ actor }, { file }) => mayRule(actor, file),
  decide({ file, listed }) {
    if (file.stage !== 'closed') return refuse('rectification/move-not-possible');
    return listed || file.recheckResult !== null ? refuse('rectification/rechecked-before') : { ok: true, value: file };
  },
  async save(tx, file, permit, ctx) {
    await store(tx, [file], 'hand', permit, ctx);
    return { id: file.id };
  },
  audit: (file) => ({ subject: { kind: 'case-file', id: file.id }, detail: { number: file.number, recheck: 'listed' } }),
  events: (file) => [workChanged(file, { kind: 'recheck-listed' })],
});
