import { instantOn, parseDay } from '@chuangcheng/kit/civil-day';
import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { query } from '../visibility.ts';
import { instantsBetween } from './visits.ts';

/** Figures are of all visits whoever asks: a unit compares itself with others, whose visits it does not see one by one. */
const asProduct = (scope: Scope): Scope => ({ ...scope, actor: systemActor(scope.actor.countyId, '检查得分汇总') });

/** The score as it was known before a moment: the one before the first amendment made since, else the present one. */
const scoreThen = (knownBefore: Date | undefined) =>
  knownBefore === undefined
    ? sql<string | null>`v.score`
    : sql<string | null>`CASE WHEN v.amended AND a.visit_id IS NOT NULL THEN a.score_before ELSE v.score END`;

const readUnitScores = query({
  action: 'inspection.read',
  heavy: true,
  run: (reader, { since, before, knownBefore }: { since: Date; before: Date; knownBefore?: Date | undefined }) =>
    reader
      .with('changed_since', (db) =>
        db
          .selectFrom('visible_amendment')
          .distinctOn('visit_id')
          .select(['visit_id', 'score_before'])
          .where('at', '>=', knownBefore ?? before)
          .orderBy('visit_id')
          .orderBy('at')
          .orderBy('id'),
      )
      .with('scored', (db) =>
        db
          .selectFrom('visible_visit as v')
          .$if(knownBefore !== undefined, (q) => q.where('v.received_at', '<', knownBefore as Date))
          .leftJoin('changed_since as a', 'a.visit_id', 'v.id')
          .select([sql<string>`unnest(v.unit_ids)`.as('unit_id'), scoreThen(knownBefore).as('score')])
          .where('v.submitted_at', '>=', since)
          .where('v.submitted_at', '<', before),
      )
      .selectFrom('scored')
      .select((eb) => ['unit_id', eb.fn.sum<string>('score').as('sum'), eb.fn.countAll<string>().as('count')])
      .where('score', 'is not', null)
      .groupBy('unit_id')
      .execute(),
});

/**
 * Visit scores per unit between two county days, both included. A visit counts once for each of the site's sponsor, trade and
 * town, as they were at the visit; one where everything was exempt has no score and counts for nobody. `asOf`: what was known at
 * the end of that day, by the visits received and the amendments made until then.
 */
export async function visitScoresByUnit(
  scope: Scope,
  { from, to, asOf }: { readonly from: string; readonly to: string; readonly asOf?: string | undefined },
): Promise<Map<string, { readonly sum: number; readonly count: number }>> {
  const { since, before } = instantsBetween(from, to);
  if (!since || !before) throw new RangeError(`No days: ${from} to ${to}`);
  const rows = await readUnitScores(asProduct(scope), { since, before, knownBefore: instantsBetween(asOf, asOf).before });
  return new Map(rows.map((row) => [row.unit_id, { sum: Number(row.sum), count: Number(row.count) }]));
}

const readNewest = query({
  action: 'inspection.read',
  heavy: true,
  run: (reader, { since }: { since: Date }) =>
    reader
      .selectFrom('visible_visit')
      .distinctOn('site_id')
      .select(['site_id', 'site_type_id', 'score', 'submitted_at'])
      .where('submitted_at', '>=', since)
      .where('score', 'is not', null)
      .orderBy('site_id')
      .orderBy('submitted_at', 'desc')
      .execute(),
});

/** The newest score of every site visited since a county day. */
export async function coverage(scope: Scope, { since }: { readonly since: string }) {
  const day = parseDay(since);
  if (day === undefined) throw new RangeError(`No day: ${since}`);
  const rows = await readNewest(asProduct(scope), { since: new Date(instantOn(day)) });
  return rows.map((row) => ({
    siteId: row.site_id,
    siteTypeId: row.site_type_id,
    score: Number(row.score),
    submittedAt: row.submitted_at.toISOString(),
  }));
}
