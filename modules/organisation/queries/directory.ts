import { normaliseName } from '@chuangcheng/kit/chinese-text';
import { countyCache, type Scope } from '@chuangcheng/platform/kernel';
import type { UnitKind } from '../domain/index.ts';
import { query } from '../visibility.ts';

export type DirectoryUnit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly active: boolean;
};

/** All units of the county and the names they go by, held in memory: every room names and matches units. */
export type UnitDirectory = {
  readonly units: readonly DirectoryUnit[];
  readonly byId: ReadonlyMap<string, DirectoryUnit>;
  readonly byCode: ReadonlyMap<string, DirectoryUnit>;
  /** Units a name may mean; village names occur in several towns. */
  named(name: string): readonly DirectoryUnit[];
  /** Short name of a unit, or a dash. */
  nameOf(id: string | null | undefined): string;
};

const readUnits = query({
  action: 'organisation.read',
  async run(reader) {
    const [units, aliases] = await Promise.all([
      reader
        .selectFrom('organisation.unit')
        .select(['id', 'code', 'name', 'short_name', 'kind', 'parent_id', 'state'])
        .orderBy('code')
        .execute(),
      reader.selectFrom('organisation.unit_alias').select(['alias', 'unit_id']).execute(),
    ]);
    return { units, aliases };
  },
});

const cache = countyCache(async (scope: Scope): Promise<UnitDirectory> => {
  const { units: rows, aliases } = await readUnits(scope, undefined);
  const units = rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind as UnitKind,
    parentId: row.parent_id,
    active: row.state === 'active',
  }));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = Map.groupBy(
    aliases.flatMap(({ alias, unit_id }) => {
      const unit = byId.get(unit_id);
      return unit ? [{ alias, unit }] : [];
    }),
    ({ alias }) => alias,
  );
  return {
    units,
    byId,
    byCode: new Map(units.map((unit) => [unit.code, unit])),
    named: (name) => (byName.get(normaliseName(name)) ?? []).map(({ unit }) => unit),
    nameOf: (id) => (id && byId.get(id)?.shortName) || '—',
  };
});

export const unitDirectory = (scope: Scope): Promise<UnitDirectory> => cache.get(scope);
export const forgetUnits = (countyId: string): void => cache.forget(countyId);
