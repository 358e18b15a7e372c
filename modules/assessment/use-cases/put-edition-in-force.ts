import { accept, refuse } from '@chuangcheng/kit/decision';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { forgetIndex } from '../queries/directories.ts';
import { readTree } from '../queries/read-index.ts';
import { command } from '../visibility.ts';
import { openEdition } from './open-edition.ts';

/** Puts an edition in force; the one in force before is superseded and stays readable. */
export const putEditionInForce = command({
  action: 'assessment.edit-index',
  async load(tx, input: { id: string }) {
    const edition = await openEdition(tx, input.id);
    if (isRefusal(edition)) return edition;
    const { standards } = await readTree(tx, edition.id);
    return { edition, standards: standards.size };
  },
  rule: 'role-is-enough',
  replay: ({ edition }) => (edition.state === 'in-force' ? {} : undefined),
  decide: ({ edition, standards }) =>
    standards === 0 ? refuse('assessment/edition-empty', { version: edition.version }) : accept(edition),
  async save(tx, edition) {
    await tx.updateTable('assessment.edition').set({ state: 'superseded' }).where('state', '=', 'in-force').execute();
    await tx.updateTable('assessment.edition').set({ state: 'in-force' }).where('id', '=', edition.id).execute();
    return {};
  },
  audit: (edition) => ({ subject: { kind: 'edition', id: edition.id }, detail: { inForce: edition.version } }),
  afterwards: (_plan, { actor }) => forgetIndex(actor.countyId),
});
