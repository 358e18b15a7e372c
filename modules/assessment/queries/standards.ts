import { refuse } from '@chuangcheng/kit/decision';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { candidatesFor } from '@chuangcheng/modules/organisation/domain';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { pointsByMethod, printedTitle } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { chosenEdition } from './chosen-edition.ts';
import { unitsView } from './index-tree.ts';
import { pageRows } from './page-rows.ts';
import { readEditions, readItems, readTree, type StoredIndex } from './read-index.ts';

type ListInput = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly editionId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly method?: readonly string[] | undefined;
  readonly leadUnitId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly unmatched?: boolean | undefined;
};
type Standard = StoredIndex['standards'] extends ReadonlyMap<string, infer S> ? S : never;

/** Ids of a node and of everything above it. */
function ancestry(id: string, nodes: StoredIndex['nodes']): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ids: string[] = [];
  for (let at = byId.get(id); at; at = at.parentId ? byId.get(at.parentId) : undefined) ids.push(at.id);
  return ids;
}

/** The standards of an edition: searched, filtered, sorted. */
export const standardList = query({
  action: 'assessment.read',
  async run(reader, input: ListInput, scope) {
    const edition = await chosenEdition(reader, input.editionId);
    if (isRefusal(edition)) return edition;
    const units = await unitDirectory(scope);
    const { nodes, standards } = edition
      ? await readTree(reader, edition.id)
      : { nodes: [], standards: new Map<string, Standard>() };
    const { search, nodeId, method, leadUnitId, unitId, unmatched } = input;
    const found = [...standards.values()].filter(
      (standard) =>
        (!search || searchText(standard).includes(search)) &&
        (!nodeId || ancestry(standard.id, nodes).includes(nodeId)) &&
        (!method || standard.methods.some((one) => method.includes(one))) &&
        (!leadUnitId || standard.units.some((unit) => unit.role === 'lead' && unit.unitId === leadUnitId)) &&
        (!unitId || standard.units.some((unit) => unit.unitId === unitId)) &&
        (unmatched === undefined || standard.units.some((unit) => unit.kind === 'unmatched') === unmatched),
    );
    const rows = found.map((standard) => ({
      id: standard.id,
      number: standard.number,
      path: standard.path.map((node) => printedTitle(node.number, node.title)),
      title: standard.title,
      methods: [...standard.methods],
      points: standard.points,
      ...unitsView(standard.units, units),
      dueText: standard.dueText,
      dueDays: [...standard.dueDays],
    }));
    return pageRows(rows, input, {
      number: (row) => row.number,
      points: (row) => row.points,
      lead: (row) => row.lead?.name ?? '',
      due: (row) => row.dueDays.at(-1) ?? '9999',
    });
  },
});

function searchText(standard: Standard): string {
  const { number, requirements, scoringRule, units, path } = standard;
  return [number, ...requirements, scoringRule, ...units.map((unit) => unit.text), ...path.map((node) => node.title)].join('\n');
}

/** One standard with what it asks, how it is scored, and the check items that are evidence for it. */
export const standardDetail = query({
  action: 'assessment.read',
  async run(reader, input: { id: string }, scope) {
    const node = await reader
      .selectFrom('assessment.index_node')
      .select(['edition_id', 'number'])
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!node) return refuse('assessment/standard-not-found');
    const [editions, { standards }, items, units] = await Promise.all([
      readEditions(reader),
      readTree(reader, node.edition_id),
      readItems(reader, node.edition_id),
      unitDirectory(scope),
    ]);
    const edition = editions.find((one) => one.id === node.edition_id);
    const standard = standards.get(node.number);
    if (!edition || standard?.id !== input.id) return refuse('assessment/standard-not-found');
    const shares = pointsByMethod([{ nodeId: standard.id, points: standard.points, methods: standard.methods }]);
    return {
      id: standard.id,
      number: standard.number,
      path: standard.path.map((above) => printedTitle(above.number, above.title)),
      title: standard.title,
      methods: [...standard.methods],
      points: standard.points,
      ...unitsView(standard.units, units),
      dueText: standard.dueText,
      dueDays: [...standard.dueDays],
      edition: { id: edition.id, version: edition.version, state: edition.state },
      parentId: standard.parentId,
      requirements: [...standard.requirements],
      scoringRule: standard.scoringRule,
      pointsByMethod: [...shares].map(([method, points]) => ({ method, points })),
      checkItems: items
        .filter((item) => item.standards.includes(standard.number))
        .map(({ id, siteTypeId, siteType, number, content }) => ({ id, siteTypeId, siteType, number, content })),
    };
  },
});

/** Names that fit no unit, each once, with the standards that carry it. */
export const unmatchedUnits = query({
  action: 'assessment.read',
  async run(reader, input: { editionId?: string | undefined }, scope) {
    const edition = await chosenEdition(reader, input.editionId);
    if (isRefusal(edition)) return edition;
    if (!edition) return { names: [] };
    const [{ standards }, units] = await Promise.all([readTree(reader, edition.id), unitDirectory(scope)]);
    const named = [...standards.values()].flatMap(({ id, number, units: own }) =>
      own.filter((unit) => unit.kind === 'unmatched').map((unit) => ({ text: unit.text, id, number })),
    );
    return {
      names: [...Map.groupBy(named, (one) => one.text)].map(([text, found]) => ({
        text,
        standards: found.map(({ id, number }) => ({ id, number })),
        candidates: candidatesFor(
          text,
          units.units.filter((unit) => unit.active),
        ).map((unit) => ({ unitId: unit.id, name: unit.shortName })),
      })),
    };
  },
});
