import { siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { areaDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { categoryKindNames } from '../domain/category.ts';
import { categoryDirectory } from '../queries/category-directory.ts';
import type { RoutingNames } from './read-routing.ts';

/** What names mean in the county as it is; 小类 and 大类 alone, or with what they belong to, as the list exports them. */
export async function routingNames(scope: Scope): Promise<RoutingNames> {
  const [{ categories }, { types }, { areas }, units] = await Promise.all([
    categoryDirectory(scope),
    siteTypeDirectory(scope),
    areaDirectory(scope),
    unitDirectory(scope),
  ]);
  const classes = new Map(categories.map((one) => [`${one.kind}/${one.classCode}`, one]));
  const kinds = [
    ...categories.flatMap(({ id, name, className }) =>
      [name, `${className}·${name}`].map((words) => ({ words, meaning: { categoryId: id, ofClass: null } })),
    ),
    ...[...classes].flatMap(([key, { kind, className }]) =>
      [className, `${categoryKindNames[kind].zh}·${className}`].map((words) => ({
        words,
        meaning: { categoryId: null, ofClass: key },
      })),
    ),
  ];
  const plain = (words: string) => words.replaceAll(/\s/g, '');
  const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
  return {
    kind: (name) => only(kinds.filter(({ words }) => words === plain(name)))?.meaning,
    siteType: (name) => only(types.filter((type) => type.name === name))?.id,
    area: (name) => only(areas.filter((area) => area.name === name || area.code === name))?.id,
    unit: (name) => only(units.named(name).filter((unit) => unit.active))?.id,
  };
}
