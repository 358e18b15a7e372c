import { accept, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { readEditions, readIndex } from '../queries/read-index.ts';
import { addItems, saveNegative, saveNodes, saveQuestions, saveStandards } from '../store/save-index.ts';
import { command } from '../visibility.ts';

type Copy = { readonly id: string; readonly fromId: string; readonly version: string; readonly name: string };

/** Makes a draft with everything of another edition: the way the next version begins when no file of it exists. */
export const copyEdition = command({
  action: 'assessment.edit-index',
  async load(tx, input: Copy) {
    const editions = await readEditions(tx);
    const from = editions.find((one) => one.id === input.fromId);
    if (!from) return refuse('assessment/edition-not-found');
    return { input, from, editions, index: await readIndex(tx, from.id) };
  },
  rule: 'role-is-enough',
  replay: ({ input, editions }) => (editions.some((one) => one.id === input.id) ? { id: input.id } : undefined),
  decide({ input, from, editions, index }) {
    if (editions.some((one) => one.version === input.version))
      return refuse('assessment/version-taken', { version: input.version });
    return accept({ input, from, index, idOf: new Map(index.nodes.map((node) => [node.id, newId()])) });
  },
  async save(tx, { input, from, index, idOf }, permit, { now }) {
    await tx
      .insertInto('assessment.edition')
      .values({
        id: input.id,
        version: input.version,
        name: input.name,
        cycle: from.cycle,
        year_weights: JSON.stringify(from.yearWeights),
        method_weights: JSON.stringify(from.methodWeights),
        state: 'draft',
        created_at: now,
      })
      .execute();
    const copyOf = (id: string) => idOf.get(id) ?? newId();
    const nodes = index.nodes.map((node) => ({
      id: copyOf(node.id),
      edition_id: input.id,
      parent_id: node.parentId === null ? null : copyOf(node.parentId),
      level: node.level,
      number: node.number,
      title: node.title,
      sort_order: node.sortOrder,
      stated_points: node.statedPoints,
    }));
    await saveNodes(tx, nodes, permit);
    await saveStandards(
      tx,
      [...index.standards.values()].map((standard) => ({ ...standard, id: copyOf(standard.id) })),
      permit,
    );
    await saveNegative(
      tx,
      input.id,
      [...index.negative.values()].map((item) => ({ ...item, id: newId() })),
      permit,
    );
    await saveQuestions(
      tx,
      input.id,
      [...index.survey.values()].map((question, order) => ({ ...question, order, id: newId() })),
      permit,
    );
    await addItems(
      tx,
      input.id,
      [...index.items.values()].map((item) => ({ ...item, id: newId() })),
      permit,
    );
    return { id: input.id };
  },
  audit: ({ input, from }) => ({
    subject: { kind: 'edition', id: input.id },
    detail: { version: input.version, copiedFrom: from.version },
  }),
});
