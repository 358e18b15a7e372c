import { newId } from '@chuangcheng/kit/id';
import { type DraftNode, type IndexDraft, type NamedSiteType, signatures, siteTypeNamed } from '../domain/index.ts';
import type { StoredEdition, StoredIndex } from '../queries/read-index.ts';
import type { NodeRow } from '../store/save-index.ts';

const EMPTY: StoredIndex = { nodes: [], standards: new Map(), negative: new Map(), items: new Map(), survey: new Map() };

export type IndexPlan = ReturnType<typeof planIndex>;

/** What has to be stored so that an edition is as the draft states it. What the draft does not name stays. Pure but for new ids. */
export function planIndex(
  draft: IndexDraft,
  known: StoredEdition | undefined,
  index: StoredIndex | undefined,
  siteTypes: readonly NamedSiteType[],
  anyInForce: boolean,
) {
  const stored = index ?? EMPTY;
  const editionId = known?.id ?? newId();
  const newTypes: { id: string; name: string; order: number }[] = [];
  const typeId = (name: string): string => {
    const found = siteTypeNamed(name, siteTypes)?.id ?? newTypes.find((type) => type.name === name)?.id;
    if (found) return found;
    const id = newId();
    newTypes.push({ id, name, order: siteTypes.length + newTypes.length + 1 });
    return id;
  };
  const negative = draft.negative.flatMap((item) => {
    const before = stored.negative.get(item.number);
    return before && signatures.negative(before) === signatures.negative(item) ? [] : [{ ...item, id: before?.id ?? newId() }];
  });
  const survey = draft.survey.flatMap((question, order) => {
    const before = stored.survey.get(question.number);
    const same = before && signatures.question(before) === signatures.question(question);
    return same ? [] : [{ ...question, order, id: before?.id ?? newId() }];
  });
  const retired: string[] = [];
  const items = draft.items.flatMap(({ siteType, ...item }) => {
    const siteTypeId = typeId(siteType);
    const before = stored.items.get(`${siteTypeId}/${item.number}`);
    if (before && signatures.item(before) === signatures.item(item)) return [];
    if (before) retired.push(before.id);
    return [{ ...item, siteTypeId, id: newId() }];
  });
  return {
    editionId,
    edition: known && signatures.edition(known) === signatures.edition(draft.edition) ? undefined : draft.edition,
    state: known?.state ?? (anyInForce ? ('draft' as const) : ('in-force' as const)),
    isNew: !known,
    ...planTree(draft, editionId, stored),
    negative,
    survey,
    newTypes,
    items,
    retired,
  };
}

/** Nodes and standards to store, parents first, and the nodes that hold nothing any more. A node is known by the titles above it. */
function planTree(draft: IndexDraft, editionId: string, stored: StoredIndex) {
  const keyOfPath = (path: readonly DraftNode[]) => JSON.stringify(path.map(({ title }) => title));
  const byId = new Map(stored.nodes.map((node) => [node.id, node]));
  const idOf = new Map<string, string>();
  for (const node of stored.nodes) {
    const path = [node];
    for (let above = node.parentId && byId.get(node.parentId); above; above = above.parentId && byId.get(above.parentId))
      path.unshift(above);
    if (!stored.standards.has(node.number) || stored.standards.get(node.number)?.id !== node.id)
      idOf.set(keyOfPath(path), node.id);
  }
  const nodes = new Map<string, NodeRow>();
  const standards = draft.standards.flatMap((standard, order) => {
    const before = stored.standards.get(standard.number);
    if (before && signatures.standard(before) === signatures.standard(standard)) return [];
    let parent: string | null = null;
    for (const [depth, node] of standard.path.entries()) {
      const key = keyOfPath(standard.path.slice(0, depth + 1));
      const id: string = idOf.get(key) ?? newId();
      idOf.set(key, id);
      if (!nodes.has(id)) nodes.set(id, nodeRow(id, editionId, parent, node, order * 10 + depth));
      parent = id;
    }
    const id = before?.id ?? newId();
    const title = standard.requirements[0] ?? standard.number;
    nodes.set(id, nodeRow(id, editionId, parent, { ...standard, title, statedPoints: null }, order * 10 + 9));
    return [{ ...standard, id }];
  });
  return { nodes: [...nodes.values()], standards, emptied: emptied(stored, nodes) };
}

function nodeRow(id: string, editionId: string, parentId: string | null, node: DraftNode, order: number): NodeRow {
  return {
    id,
    edition_id: editionId,
    parent_id: parentId,
    level: node.level,
    number: node.number,
    title: node.title,
    sort_order: order,
    stated_points: node.statedPoints,
  };
}

/** Stored nodes below which nothing is left once the changes are made, the lowest first. */
function emptied(stored: StoredIndex, changed: ReadonlyMap<string, NodeRow>): string[] {
  const parentOf = new Map(stored.nodes.map((node) => [node.id, node.parentId]));
  for (const row of changed.values()) parentOf.set(row.id, row.parent_id);
  const leaves = new Set([...stored.standards.values()].map(({ id }) => id));
  const gone: string[] = [];
  for (let found = true; found; ) {
    const parents = new Set(parentOf.values());
    const empty = stored.nodes.filter(({ id }) => parentOf.has(id) && !leaves.has(id) && !changed.has(id) && !parents.has(id));
    for (const { id } of empty) {
      gone.push(id);
      parentOf.delete(id);
    }
    found = empty.length > 0;
  }
  return gone;
}
