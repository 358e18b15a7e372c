import type { Scope } from '@chuangcheng/platform/kernel';
import { distanceMetres } from '@chuangcheng/kit/coordinates';
import type { CaseFileDetail } from '../contract/index.ts';
import type { Stage } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { UNCLASSIFIED } from './case-file-rows.ts';
import { categoryDirectory } from './category-directory.ts';

const NEAR_METRES = 100;
const METRES_PER_DEGREE = 111_320;
const YEAR_MS = 365 * 24 * 3_600_000;
const MOST = 20;

type Subject = {
  readonly id: string;
  readonly siteId: string | null;
  readonly visitId: string | null;
  readonly categoryId: string | null;
  readonly position: { readonly lng: number; readonly lat: number } | null;
};
type Related = CaseFileDetail['related'][number];

const readRelated = query({
  action: 'rectification.read',
  async run(reader, { id, siteId, visitId, categoryId, position, since }: Subject & { since: Date }) {
    const newest = reader
      .selectFrom('visible_case_file')
      .select(['id', 'number', 'stage', 'category_id', 'reported_at', 'longitude', 'latitude'])
      .where('id', '<>', id)
      .where('reported_at', '>=', since)
      .orderBy('reported_at', 'desc')
      .limit(MOST);
    const height = NEAR_METRES / METRES_PER_DEGREE;
    const width = position ? height / Math.cos((position.lat * Math.PI) / 180) : 0;
    const [visit, site, nearby] = await Promise.all([
      visitId && siteId ? newest.where('site_id', '=', siteId).where('visit_id', '=', visitId).execute() : [],
      siteId ? newest.where('site_id', '=', siteId).execute() : [],
      position && categoryId
        ? newest
            .where('category_id', '=', categoryId)
            .where('latitude', '>=', position.lat - height)
            .where('latitude', '<=', position.lat + height)
            .where('longitude', '>=', position.lng - width)
            .where('longitude', '<=', position.lng + width)
            .execute()
        : [],
    ]);
    return { visit, site, nearby };
  },
});

/** Case files of the last twelve months that belong together with this one, each once: same visit, same site, same kind nearby. */
export async function relatedCases(scope: Scope, subject: Subject): Promise<Related[]> {
  const since = new Date(scope.host.clock.now().getTime() - YEAR_MS);
  const [{ visit, site, nearby }, { byId }] = await Promise.all([
    readRelated(scope, { ...subject, since }),
    categoryDirectory(scope),
  ]);
  const { position } = subject;
  const close = nearby.filter(
    (row) => position && distanceMetres(position, { lng: row.longitude ?? 0, lat: row.latitude ?? 0 }) <= NEAR_METRES,
  );
  const found = new Map<string, Related>();
  for (const [why, rows] of [
    ['visit', visit],
    ['site', site],
    ['nearby', close],
  ] as const) {
    for (const row of rows) {
      if (found.has(row.id)) continue;
      found.set(row.id, {
        id: row.id,
        number: row.number,
        stage: row.stage as Stage,
        category: byId.get(row.category_id ?? '')?.name ?? UNCLASSIFIED,
        reportedAt: row.reported_at.toISOString(),
        why,
      });
    }
  }
  return [...found.values()].toSorted((a, b) => b.reportedAt.localeCompare(a.reportedAt)).slice(0, MOST);
}
