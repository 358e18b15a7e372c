import { accept, refuse } from '@chuangcheng/kit/decision';
import { insertMany } from '@chuangcheng/platform/kernel';
import type { IndexDraft } from '../domain/index.ts';
import { forgetIndex } from '../queries/directories.ts';
import { readEditions, readIndex, readSiteTypes } from '../queries/read-index.ts';
import { addItems, retireItems, saveNegative, saveNodes, saveQuestions, saveStandards } from '../store/save-index.ts';
import { command } from '../visibility.ts';
import { planIndex } from './plan-index.ts';

/**
 * Takes over what a file states of an edition: a new one, in force when none is yet, or changes to the edition of the same version.
 * What the file does not name stays as it is; check items that changed are retired and replaced.
 */
export const keepIndex = command({
  action: 'assessment.import-index',
  async load(tx, draft: IndexDraft) {
    await tx.selectFrom('assessment.edition').select('id').forUpdate().execute();
    const [editions, siteTypes] = [await readEditions(tx), await readSiteTypes(tx)];
    const known = editions.find((one) => one.version === draft.edition.version);
    return { draft, editions, siteTypes, known, index: known && (await readIndex(tx, known.id)) };
  },
  rule: 'role-is-enough',
  decide({ draft, editions, siteTypes, known, index }) {
    if (known?.state === 'superseded') return refuse('assessment/edition-superseded', { version: known.version });
    const anyInForce = editions.some((one) => one.state === 'in-force');
    return accept(planIndex(draft, known, index, siteTypes, anyInForce));
  },
  async save(tx, plan, permit, { now }) {
    const { editionId, edition } = plan;
    if (edition) {
      const values = {
        version: edition.version,
        name: edition.name,
        cycle: edition.cycle,
        issued_on: edition.issuedOn,
        year_weights: JSON.stringify(edition.yearWeights),
        method_weights: JSON.stringify(edition.methodWeights),
      };
      if (plan.isNew)
        await tx
          .insertInto('assessment.edition')
          .values({ id: editionId, ...values, state: plan.state, created_at: now })
          .execute();
      else await tx.updateTable('assessment.edition').set(values).where('id', '=', editionId).execute();
    }
    await saveNodes(tx, plan.nodes, permit);
    await saveStandards(tx, plan.standards, permit);
    for (const id of plan.emptied) await tx.deleteFrom('assessment.index_node').where('id', '=', id).execute();
    await saveNegative(tx, editionId, plan.negative, permit);
    await saveQuestions(tx, editionId, plan.survey, permit);
    if (plan.newTypes.length > 0)
      await insertMany(
        tx,
        'assessment.site_type',
        plan.newTypes.map(({ id, name, order }) => ({ id, name, sort_order: order })),
      );
    await retireItems(tx, plan.retired, now, permit);
    await addItems(tx, editionId, plan.items, permit);
    return { editionId };
  },
  audit: (plan) => ({
    subject: { kind: 'edition', id: plan.editionId },
    detail: {
      version: plan.edition?.version,
      standards: plan.standards.length,
      negative: plan.negative.length,
      items: plan.items.length,
      retired: plan.retired.length,
      questions: plan.survey.length,
    },
  }),
  afterwards: (_plan, { actor }) => forgetIndex(actor.countyId),
});
