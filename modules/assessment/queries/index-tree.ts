import { type UnitDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { type DraftUnit, hundredths, pointsByMethod, printedTitle, reconcile, sumOf } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { chosenEdition } from './chosen-edition.ts';
import { editionView } from './editions.ts';
import { readItems, readSiteTypes, readTree, type StoredIndex } from './read-index.ts';

type EditionInput = { readonly editionId?: string | undefined };

/** A unit of a standard with the short name it is shown by. */
export function unitView({ text, kind, unitId }: DraftUnit, units: UnitDirectory) {
  return { text, kind, unitId, name: unitId ? units.nameOf(unitId) : text };
}

/** The lead unit, the responsible units, and how many names fit no unit. */
export function unitsView(named: readonly DraftUnit[], units: UnitDirectory) {
  const lead = named.find((unit) => unit.role === 'lead');
  return {
    lead: lead ? unitView(lead, units) : null,
    responsible: named.filter((unit) => unit.role === 'responsible').map((unit) => unitView(unit, units)),
    unmatched: named.filter((unit) => unit.kind === 'unmatched').length,
  };
}

const weighed = (standards: StoredIndex['standards']) =>
  [...standards.values()].map(({ id, points, methods }) => ({ nodeId: id, points, methods }));

/** The whole tree of an edition with points, methods and units; parents before children, in the order of the sheet. */
export const indexTree = query({
  action: 'assessment.read',
  async run(reader, input: EditionInput, scope) {
    const edition = await chosenEdition(reader, input.editionId);
    if (isRefusal(edition)) return edition;
    if (!edition) return { edition: null, nodes: [] };
    const [{ nodes, standards }, units] = await Promise.all([readTree(reader, edition.id), unitDirectory(scope)]);
    const byNode = new Map([...standards.values()].map((standard) => [standard.id, standard]));
    const all = weighed(standards);
    return {
      edition: editionView(edition, standards.size, sumOf(all.map(({ points }) => points))),
      nodes: reconcile(nodes, all).map((node, at) => {
        const standard = byNode.get(node.id);
        return {
          id: node.id,
          parentId: node.parentId,
          level: nodes[at]?.level ?? '',
          number: node.number,
          title: node.title,
          points: node.computed,
          statedPoints: node.statedPoints,
          agrees: node.agrees,
          standard: standard
            ? {
                methods: [...standard.methods],
                requirements: standard.requirements.length,
                ...unitsView(standard.units, units),
                dueText: standard.dueText,
              }
            : null,
        };
      }),
    };
  },
});

const figure = (name: string, stated: number | null, computed: number) => ({
  name,
  stated,
  computed,
  agrees: stated === null || hundredths(stated) === hundredths(computed),
});

/** What the edition states of its points against what they add up to. A full index has 100 points, a checklist 100 marks. */
export const reconciliation = query({
  action: 'assessment.read',
  async run(reader, input: EditionInput) {
    const edition = await chosenEdition(reader, input.editionId);
    if (isRefusal(edition)) return edition;
    if (!edition) return { edition: null, total: figure('', null, 0), nodes: [], methods: [], siteTypes: [], disagreements: 0 };
    const [{ nodes, standards }, items, types] = await Promise.all([
      readTree(reader, edition.id),
      readItems(reader, edition.id),
      readSiteTypes(reader),
    ]);
    const all = weighed(standards);
    const total = figure(edition.version, 100, sumOf(all.map(({ points }) => points)));
    const stated = reconcile(nodes, all).flatMap((node, at) =>
      node.statedPoints === null
        ? []
        : [
            {
              ...figure(printedTitle(node.number, node.title), node.statedPoints, node.computed),
              nodeId: node.id,
              level: nodes[at]?.level ?? '',
            },
          ],
    );
    const byMethod = pointsByMethod(all);
    const weights = new Map(edition.methodWeights.map(({ method, percent }) => [method, percent]));
    const methods = [...new Set([...weights.keys(), ...byMethod.keys()])].map((method) => ({
      ...figure(method, weights.get(method) ?? null, byMethod.get(method) ?? 0),
      standards: all.filter((standard) => standard.methods.includes(method)).length,
    }));
    const itemsOf = Map.groupBy(items, (item) => item.siteTypeId);
    const siteTypes = types.flatMap(({ id, name }) => {
      const own = itemsOf.get(id);
      return own ? [{ ...figure(name, 100, sumOf(own.map((item) => item.fullMark))), siteTypeId: id }] : [];
    });
    const disagreements = [total, ...stated, ...methods, ...siteTypes].filter((one) => !one.agrees).length;
    return {
      edition: editionView(edition, standards.size, total.computed),
      total,
      nodes: stated,
      methods,
      siteTypes,
      disagreements,
    };
  },
});
