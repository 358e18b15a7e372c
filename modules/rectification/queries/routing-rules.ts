import { siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { areaDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import { countyCache, type Scope } from '@chuangcheng/platform/kernel';
import { type AreaLevel, type CategoryKind, categoryKindNames, type RoutingRule } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { categoryDirectory } from './category-directory.ts';

/** A rule as it is kept, with what changing it needs to know. */
export type KeptRule = RoutingRule & { readonly version: number; readonly reason: string; readonly updatedAt: Date };

const readRules = query({
  action: 'rectification.read',
  run: (reader) => reader.selectFrom('rectification.routing_rule').selectAll().orderBy('number').execute(),
});

const cache = countyCache(async (scope: Scope): Promise<readonly KeptRule[]> => {
  const [rows, categories, siteTypes, { areas }, units] = await Promise.all([
    readRules(scope, undefined),
    categoryDirectory(scope),
    siteTypeDirectory(scope),
    areaDirectory(scope),
    unitDirectory(scope),
  ]);
  const areaById = new Map(areas.map((area) => [area.id, area]));
  const named = (id: string | null, name: string | undefined) => (id ? { id, name: name ?? '—' } : null);
  return rows.map((row): KeptRule => {
    const category = categories.byId.get(row.category_id ?? '');
    const area = areaById.get(row.area_id ?? '');
    const unit = units.byId.get(row.unit_id);
    return {
      id: row.id,
      number: row.number,
      category: named(row.category_id, category && `${category.className}·${category.name}`),
      ofClass: classOf(row, categories.categories),
      siteType: named(row.site_type_id, siteTypes.byId.get(row.site_type_id ?? '')?.name),
      area: row.area_id ? { id: row.area_id, name: area?.name ?? '—', level: (area?.level ?? 'grid') as AreaLevel } : null,
      unit: { id: row.unit_id, name: unit?.shortName ?? '—' },
      unitClosed: !unit?.active,
      note: row.note,
      fromDay: row.from_day,
      active: row.state === 'active',
      version: row.version,
      reason: row.reason,
      updatedAt: row.updated_at,
    };
  });
});

type StoredClass = { readonly class_kind: string | null; readonly class_code: string | null };
type KnownClass = { readonly kind: CategoryKind; readonly classCode: string; readonly className: string };

function classOf({ class_kind: kind, class_code: code }: StoredClass, categories: readonly KnownClass[]) {
  if (kind === null || code === null) return null;
  const known = categories.find((one) => one.kind === kind && one.classCode === code);
  return {
    kind: kind as CategoryKind,
    code,
    name: `${categoryKindNames[kind as CategoryKind].zh}·${known?.className ?? code}`,
  };
}

/** All routing rules of the county by number, retired ones too, held in memory: every dispatch asks them. */
export const routingRules = (scope: Scope): Promise<readonly KeptRule[]> => cache.get(scope);
export const forgetRouting = (countyId: string): void => cache.forget(countyId);
