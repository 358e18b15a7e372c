import { normaliseName } from '@chuangcheng/kit/chinese-text';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { type UnitDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import { isRefusal, type Writer } from '@chuangcheng/platform/kernel';
import { daysOf, type DraftStandard, type DraftUnit, isGroupWord } from '../domain/index.ts';
import { forgetIndex } from '../queries/directories.ts';
import { readTree, type StoredIndex } from '../queries/read-index.ts';
import { saveNodes, saveStandards } from '../store/save-index.ts';
import { command } from '../visibility.ts';
import { openEdition } from './open-edition.ts';

type Body = {
  readonly requirements: readonly string[];
  readonly methods: readonly string[];
  readonly points: number;
  readonly scoringRule: string;
  readonly lead: string;
  readonly responsible: readonly string[];
  readonly dueText: string;
};
type Change = { readonly [Key in keyof Body]?: Body[Key] | undefined };
type Stored = StoredIndex['standards'] extends ReadonlyMap<string, infer S> ? S : never;

/** What a name typed by hand means; a name matched before in the same standard keeps its match. */
function unitOf(text: string, role: DraftUnit['role'], units: UnitDirectory, before: readonly DraftUnit[]): DraftUnit {
  const name = normaliseName(text);
  const [unit, another] = units.named(name).filter((one) => one.active);
  if (unit && !another) return { text: name, role, kind: 'unit', unitId: unit.id };
  if (isGroupWord(name)) return { text: name, role, kind: 'group', unitId: null };
  const known = before.find((one) => one.text === name && one.unitId !== null);
  return known ? { ...known, role } : { text: name, role, kind: 'unmatched', unitId: null };
}

function changed<T extends Omit<DraftStandard, 'path' | 'level' | 'number'>>(
  standard: T,
  change: Change,
  units: UnitDirectory,
): T {
  const before = standard.units;
  const lead =
    change.lead === undefined
      ? before.filter((unit) => unit.role === 'lead')
      : change.lead === ''
        ? []
        : [unitOf(change.lead, 'lead', units, before)];
  const responsible =
    change.responsible === undefined
      ? before.filter((unit) => unit.role === 'responsible')
      : [...new Set(change.responsible)].map((text) => unitOf(text, 'responsible', units, before));
  return {
    ...standard,
    ...(change.requirements !== undefined && { requirements: change.requirements }),
    ...(change.methods !== undefined && { methods: [...new Set(change.methods)] }),
    ...(change.points !== undefined && { points: change.points }),
    ...(change.scoringRule !== undefined && { scoringRule: change.scoringRule }),
    ...(change.dueText !== undefined && { dueText: change.dueText, dueDays: daysOf(change.dueText) }),
    units: [...lead, ...responsible],
  };
}

async function findStandard(tx: Writer<'assessment'>, id: string) {
  const node = await tx
    .selectFrom('assessment.index_node')
    .select(['id', 'edition_id', 'number', 'sort_order'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!node) return refuse('assessment/standard-not-found');
  const edition = await openEdition(tx, node.edition_id);
  if (isRefusal(edition)) return edition;
  const standard = (await readTree(tx, edition.id)).standards.get(node.number);
  if (standard?.id !== id) return refuse('assessment/standard-not-found');
  return { edition, standard, sortOrder: node.sort_order };
}

const rowOf = (editionId: string, standard: Stored, sortOrder: number) => ({
  id: standard.id,
  edition_id: editionId,
  parent_id: standard.parentId,
  level: standard.level,
  number: standard.number,
  title: standard.requirements[0] ?? standard.number,
  sort_order: sortOrder,
  stated_points: null,
});

/** Changes what is given of a standard; the rest stays. */
export const changeStandard = command({
  action: 'assessment.edit-index',
  async load(tx, input: { id: string; change: Change }, { scope }) {
    const found = await findStandard(tx, input.id);
    return isRefusal(found) ? found : { ...found, change: input.change, units: await unitDirectory(scope) };
  },
  rule: 'role-is-enough',
  decide: ({ edition, standard, sortOrder, change, units }) =>
    accept({ edition, sortOrder, before: standard, standard: changed(standard, change, units), change }),
  async save(tx, { edition, standard, sortOrder }, permit) {
    await saveNodes(tx, [rowOf(edition.id, standard, sortOrder)], permit);
    await saveStandards(tx, [standard], permit);
    return {};
  },
  audit: ({ edition, standard, before, change }) => ({
    subject: { kind: 'standard', id: standard.id },
    detail: { version: edition.version, number: standard.number, pointsBefore: before.points, change },
  }),
  afterwards: (_plan, { actor }) => forgetIndex(actor.countyId),
});

type NewStandard = Body & { readonly id: string; readonly parentId: string; readonly number: string };

/** Adds a standard to a draft, last below its parent. */
export const addStandard = command({
  action: 'assessment.edit-index',
  async load(tx, input: NewStandard, { scope }) {
    const parent = await tx
      .selectFrom('assessment.index_node')
      .select(['id', 'edition_id'])
      .where('id', '=', input.parentId)
      .executeTakeFirst();
    if (!parent) return refuse('assessment/node-not-found');
    const edition = await openEdition(tx, parent.edition_id);
    if (isRefusal(edition)) return edition;
    return { input, edition, tree: await readTree(tx, edition.id), units: await unitDirectory(scope) };
  },
  rule: 'role-is-enough',
  replay: ({ input, tree }) => (tree.standards.get(input.number)?.id === input.id ? { id: input.id } : undefined),
  decide({ input, edition, tree, units }) {
    if (edition.state !== 'draft') return refuse('assessment/not-a-draft');
    if (tree.standards.has(input.number)) return refuse('assessment/number-taken', { number: input.number });
    const isStandard = [...tree.standards.values()].some((one) => one.id === input.parentId);
    if (isStandard) return refuse('assessment/node-not-found');
    const siblings = tree.nodes.filter((node) => node.parentId === input.parentId);
    const parent = tree.nodes.find((node) => node.id === input.parentId);
    const level = [...tree.standards.values()][0]?.level ?? '测评标准';
    const { id, parentId, number, lead: _lead, responsible: _responsible, ...body } = input;
    const empty = { id, parentId, number, level, path: [], title: '', units: [], dueDays: [], ...body };
    return accept({
      edition,
      standard: changed(empty, input, units),
      sortOrder: Math.max(parent?.sortOrder ?? 0, ...siblings.map((node) => node.sortOrder)) + 1,
    });
  },
  async save(tx, { edition, standard, sortOrder }, permit) {
    await saveNodes(tx, [rowOf(edition.id, standard, sortOrder)], permit);
    await saveStandards(tx, [standard], permit);
    return { id: standard.id };
  },
  audit: ({ edition, standard }) => ({
    subject: { kind: 'standard', id: standard.id },
    detail: { version: edition.version, added: standard.number, points: standard.points },
  }),
});

/** Removes a standard from a draft. */
export const removeStandard = command({
  action: 'assessment.edit-index',
  load: (tx, input: { id: string }) => findStandard(tx, input.id),
  rule: 'role-is-enough',
  decide: (found) => (found.edition.state === 'draft' ? accept(found) : refuse('assessment/not-a-draft')),
  async save(tx, { standard }) {
    await tx.deleteFrom('assessment.standard_unit').where('node_id', '=', standard.id).execute();
    await tx.deleteFrom('assessment.standard').where('node_id', '=', standard.id).execute();
    await tx.deleteFrom('assessment.index_node').where('id', '=', standard.id).execute();
    return {};
  },
  audit: ({ edition, standard }) => ({
    subject: { kind: 'standard', id: standard.id },
    detail: { version: edition.version, removed: standard.number, points: standard.points },
  }),
});
