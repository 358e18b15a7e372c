import { refuse } from '@chuangcheng/kit/decision';
import { isRefusal, type Scope } from '@chuangcheng/platform/kernel';
import { type CheckItem, shareFieldPoints, sumOf } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { chosenEdition } from './chosen-edition.ts';
import { siteDirectory } from './directories.ts';
import { readItems, readSiteTypes, readTree } from './read-index.ts';

type EditionInput = { readonly editionId?: string | undefined };

const siteTypeViews = query({
  action: 'assessment.read',
  async run(reader, input: EditionInput, scope: Scope) {
    const edition = await chosenEdition(reader, input.editionId);
    if (isRefusal(edition)) return edition;
    const [types, items, standards, { sites }] = await Promise.all([
      readSiteTypes(reader),
      edition ? readItems(reader, edition.id) : [],
      edition ? readTree(reader, edition.id).then((tree) => [...tree.standards.values()]) : [],
      siteDirectory(scope),
    ]);
    const itemsOf = Map.groupBy(items, (item) => item.siteTypeId);
    const sitesOf = Map.groupBy(sites, (site) => site.siteTypeId);
    const shares = shareFieldPoints(
      standards.map((standard) => ({ ...standard, nodeId: standard.id })),
      types.map(({ id }) => ({ siteTypeId: id, standards: new Set((itemsOf.get(id) ?? []).flatMap((item) => item.standards)) })),
    );
    return {
      fieldPointsTotal: shares.total,
      types: types.map((type) => {
        const [own, found] = [itemsOf.get(type.id) ?? [], sitesOf.get(type.id) ?? []];
        return {
          id: type.id,
          name: type.name,
          aliases: [...type.aliases],
          items: own.length,
          fullMarks: sumOf(own.map((item) => item.fullMark)),
          sites: found.length,
          sitesInUse: found.filter((site) => site.inUse).length,
          fieldPoints: shares.byType.get(type.id) ?? 0,
          checkItems: own.map(checkItemView),
        };
      }),
    };
  },
});

function checkItemView(item: CheckItem) {
  const { id, number, content, kind, observation, measure, fullMark, deduction, floorMark, exemption, standards } = item;
  return {
    id,
    number,
    content,
    kind,
    observation,
    measure,
    fullMark,
    deduction,
    floorMark,
    exemption,
    standards: [...standards],
  };
}

/** The site types, how many items and sites each has in an edition, and the points visits can earn. */
export const siteTypeList = query({
  action: 'assessment.read',
  async run(_reader, input: EditionInput, scope: Scope) {
    const { types, fieldPointsTotal } = await siteTypeViews(scope, input);
    return { fieldPointsTotal, types: types.map(({ checkItems: _items, ...type }) => type) };
  },
});

/** One site type with the items looked at on its sites. */
export const siteTypeDetail = query({
  action: 'assessment.read',
  async run(_reader, input: EditionInput & { readonly id: string }, scope: Scope) {
    const { types } = await siteTypeViews(scope, input);
    return types.find((type) => type.id === input.id) ?? refuse('assessment/site-type-not-found');
  },
});
