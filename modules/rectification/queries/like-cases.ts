import type { Position } from '@chuangcheng/kit/coordinates';
import { bitsApart, photoLikenesses } from '@chuangcheng/platform/files';
import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { DAY_MS, type Likeness, likenessOf, REPEATABLE, type Stage } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { picturesBefore } from './case-pictures.ts';
import { duplicateRule } from './duplicate-rule.ts';

const METRES_PER_DEGREE = 111_320;
/** Of one kind within the distance and time; more are never compared. */
const MOST = 200;

/** What is looked for: a case file, or a problem before it is one. */
export type LikeSubject = {
  readonly id: string | null;
  readonly categoryId: string;
  readonly description: string;
  readonly position: Position | null;
  readonly siteId: string | null;
  readonly visitId: string | null;
  readonly splitFrom: string | null;
  readonly reportedAt: Date;
  readonly photoIds: readonly string[];
};

type Span = { readonly from: Date; readonly until: Date; readonly metres: number };

/**
 * Case files of the kind, on the site or in the square around the place, reported within the time, open or closed within it. In no
 * order: by time the planner would rather read the newest of all kinds than the few of this place.
 */
const readNear = query({
  action: 'rectification.read',
  async run(reader, { categoryId, position, siteId, from, until, metres }: LikeSubject & Span) {
    const some = reader
      .selectFrom('visible_case_file as f')
      .select([
        'f.id',
        'f.number',
        'f.stage',
        'f.description',
        'f.place',
        'f.longitude',
        'f.latitude',
        'f.site_id',
        'f.visit_id',
        'f.split_from',
        'f.reported_at',
      ])
      .where('f.category_id', '=', categoryId)
      .where('f.reported_at', '>=', from)
      .where('f.reported_at', '<=', until)
      .where(sql<boolean>`f.stage IN (${sql.join(REPEATABLE.map((stage) => sql.lit(stage)))})`)
      .where(sql<boolean>`(f.closed_at IS NULL OR f.closed_at >= ${from})`)
      .limit(sql.lit(MOST));
    const height = metres / METRES_PER_DEGREE;
    const width = position ? height / Math.cos((position.lat * Math.PI) / 180) : 0;
    const [near, onSite] = await Promise.all([
      position
        ? some
            .where('f.latitude', '>=', position.lat - height)
            .where('f.latitude', '<=', position.lat + height)
            .where('f.longitude', '>=', position.lng - width)
            .where('f.longitude', '<=', position.lng + width)
            .execute()
        : [],
      siteId ? some.where('f.site_id', '=', siteId).execute() : [],
    ]);
    return [...new Map([...near, ...onSite].map((row) => [row.id, row])).values()];
  },
});

type Near = Awaited<ReturnType<typeof readNear>>[number];

/** Belonging together is known already: parts of one report, or what one inspection wrote down as two things. */
const areTogether = (subject: LikeSubject, row: Near): boolean =>
  row.id === subject.id ||
  row.id === subject.splitFrom ||
  (row.split_from !== null && (row.split_from === subject.id || row.split_from === subject.splitFrom)) ||
  (row.visit_id !== null && row.visit_id === subject.visitId);

export type LikeCase = Likeness & {
  readonly id: string;
  readonly number: string;
  readonly stage: Stage;
  readonly description: string;
  readonly place: string;
  readonly reportedAt: Date;
  readonly photoId: string | null;
};

/** Case files that may be the same problem, the likest first, each with its reasons; none while the county does not look for them. */
export async function likeCases(scope: Scope, subject: LikeSubject): Promise<LikeCase[]> {
  const rule = await duplicateRule(scope);
  if (!rule.active) return [];
  const at = subject.reportedAt.getTime();
  const span = { from: new Date(at - rule.days * DAY_MS), until: new Date(at + rule.days * DAY_MS), metres: rule.metres };
  const near = (await readNear(scope, { ...subject, ...span })).filter((row) => !areTogether(subject, row));
  if (near.length === 0) return [];
  const photos = await picturesBefore(
    scope,
    near.map((row) => row.id),
  );
  const likenesses = await photoLikenesses(
    scope,
    subject.photoIds.length > 0 ? [...subject.photoIds, ...[...photos.values()].flat()] : [],
  );
  const picturesOf = (ids: readonly string[]) => ids.flatMap((id) => likenesses.get(id) ?? []);
  const compared = { ...subject, pictures: picturesOf(subject.photoIds) };
  return near
    .flatMap((row) => {
      const position = row.longitude === null || row.latitude === null ? null : { lng: row.longitude, lat: row.latitude };
      const other = {
        description: row.description,
        position,
        siteId: row.site_id,
        reportedAt: row.reported_at,
        pictures: picturesOf(photos.get(row.id) ?? []),
      };
      const like = likenessOf(compared, other, rule, bitsApart);
      const { id, number, description, place } = row;
      const photoId = photos.get(id)?.[0] ?? null;
      return like
        ? [{ ...like, id, number, stage: row.stage as Stage, description, place, reportedAt: row.reported_at, photoId }]
        : [];
    })
    .toSorted((a, b) => b.likeness - a.likeness || b.reportedAt.getTime() - a.reportedAt.getTime());
}
