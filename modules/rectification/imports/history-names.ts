import type { AreaDirectory, UnitDirectory } from '@chuangcheng/modules/organisation';
import { TOWN_KINDS, type UnitKind } from '@chuangcheng/modules/organisation/domain';
import type { Category } from '../domain/category.ts';
import { categoryKindOf } from '../domain/category.ts';
import type { CategoryDirectory, DirectoryCategory } from '../queries/category-directory.ts';

/** What the names of a file mean. Each name is looked up once, however many rows carry it. */
export type HistoryNames = {
  category(kind: string, className: string, name: string): DirectoryCategory | 'no-class' | 'no-category';
  /** The one unit of a name; null for an empty cell, undefined when nobody or several are called so. */
  unit(name: string): string | null | undefined;
  town(name: string): string | null | undefined;
  /** Village names occur in several towns. */
  village(townUnitId: string | null, name: string): string | null | undefined;
  readonly areas: AreaDirectory;
};

export function historyNames(units: UnitDirectory, categories: CategoryDirectory, areas: AreaDirectory): HistoryNames {
  const byPath = new Map(categories.categories.map((one) => [path(one.kind, one.className, one.name), one]));
  const classes = new Set(categories.categories.map((one) => path(one.kind, one.className, '')));
  const active = (name: string) => units.named(name).filter((unit) => unit.active);
  const one = (found: readonly { readonly id: string }[]) => (found.length === 1 ? found[0]?.id : undefined);
  const town = (kind: UnitKind) => (TOWN_KINDS as readonly UnitKind[]).includes(kind);
  return {
    areas,
    category(kindText, className, name) {
      const kind = categoryKindOf(kindText);
      if (!kind || !classes.has(path(kind, className, ''))) return 'no-class';
      return byPath.get(path(kind, className, name)) ?? 'no-category';
    },
    unit: remembered((name) => (name === '' ? null : one(active(name)))),
    town: remembered((name) => (name === '' ? null : one(active(name).filter((unit) => town(unit.kind))))),
    village: (() => {
      const found = new Map<string, string | null | undefined>();
      return (townUnitId, name) => {
        if (name === '') return null;
        const key = `${townUnitId} ${name}`;
        if (!found.has(key))
          found.set(key, one(active(name).filter((unit) => townUnitId === null || unit.parentId === townUnitId)));
        return found.get(key);
      };
    })(),
  };
}

const path = (kind: Category['kind'], className: string, name: string) => `${kind}/${className.trim()}/${name.trim()}`;

function remembered<T>(look: (name: string) => T): (name: string) => T {
  const found = new Map<string, T>();
  return (name) => {
    if (!found.has(name)) found.set(name, look(name));
    return found.get(name) as T;
  };
}
