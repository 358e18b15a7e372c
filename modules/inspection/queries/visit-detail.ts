import { distanceMetres } from '@chuangcheng/kit/coordinates';
import { refuse } from '@chuangcheng/kit/decision';
import { checkItemsById, siteDirectory } from '@chuangcheng/modules/assessment';
import { type CheckItem, scoreItem } from '@chuangcheng/modules/assessment/domain';
import { mayBegin, type Scope } from '@chuangcheng/platform/kernel';
import type { Observation } from '../contract/index.ts';
import type { ItemObservation } from '../domain/index.ts';
import { mayAmend } from '../policy.ts';
import { query } from '../visibility.ts';
import { formItemOf } from './form-item.ts';
import { readPeople } from './people.ts';
import { visitWords } from './visits.ts';

const readVisit = query({
  action: 'inspection.read',
  async run(reader, { id }: { id: string }) {
    const visit = await reader
      .selectFrom('visible_visit as v')
      .innerJoin('inspection.plan as p', 'p.id', 'v.plan_id')
      .innerJoin('visible_assignment as a', 'a.id', 'v.assignment_id')
      .select(['v.id', 'v.site_id', 'v.site_name', 'v.site_code', 'v.site_type_id', 'v.submitted_at', 'v.score'])
      .select(['v.findings', 'v.amended', 'p.name as plan', 'a.first_inspector', 'a.second_inspector'])
      .select(['v.arrived_at', 'v.longitude', 'v.latitude', 'v.note', 'v.marks', 'v.full_marks'])
      .where('v.id', '=', id)
      .executeTakeFirst();
    if (!visit) return refuse('inspection/visit-not-found');
    const [results, amendments] = await Promise.all([
      reader
        .selectFrom('visible_visit_result')
        .distinctOn('check_item_id')
        .select(['id', 'check_item_id', 'revision', 'observation', 'mark', 'failed', 'note', 'photo_ids'])
        .where('visit_id', '=', id)
        .orderBy('check_item_id')
        .orderBy('revision', 'desc')
        .execute(),
      reader
        .selectFrom('visible_amendment')
        .select(['at', 'account_id', 'reason', 'score_before', 'score_after'])
        .where('visit_id', '=', id)
        .orderBy('at')
        .execute(),
    ]);
    return { visit, results, amendments };
  },
});

/** A visit with what was seen for every item, and how each mark came about. */
export async function visitDetail(scope: Scope, input: { readonly id: string }) {
  const { visit, results, amendments } = await readVisit(scope, input);
  const [words, people, items, { byId: sites }] = await Promise.all([
    visitWords(scope),
    readPeople(scope),
    checkItemsById(
      scope,
      results.map((row) => row.check_item_id),
    ),
    siteDirectory(scope),
  ]);
  const position = visit.longitude === null || visit.latitude === null ? null : { lng: visit.longitude, lat: visit.latitude };
  const site = sites.get(visit.site_id);
  const at = site && site.lng !== null && site.lat !== null ? { lng: site.lng, lat: site.lat } : null;
  const amendable = mayAmend(scope.actor, [visit.first_inspector, visit.second_inspector]) === true;
  return {
    ...words(visit),
    arrivedAt: visit.arrived_at.toISOString(),
    position,
    distance: position && at ? Math.round(distanceMetres(position, at)) : null,
    note: visit.note,
    marks: Number(visit.marks),
    fullMarks: Number(visit.full_marks),
    mayAmend: amendable && mayBegin(scope.actor, 'inspection.amend'),
    results: results
      .map((row) => {
        const item = items.get(row.check_item_id);
        if (!item) throw new Error(`The item ${row.check_item_id} of a visit is not in the index`);
        return resultView(item, row);
      })
      .toSorted((a, b) => a.number - b.number),
    amendments: amendments.map((row) => ({
      at: row.at.toISOString(),
      by: people.label([row.account_id]),
      reason: row.reason,
      scoreBefore: row.score_before === null ? null : Number(row.score_before),
      scoreAfter: row.score_after === null ? null : Number(row.score_after),
    })),
  };
}

type StoredRow = {
  readonly id: string;
  readonly revision: number;
  readonly observation: unknown;
  readonly mark: string | null;
  readonly failed: boolean;
  readonly note: string;
  readonly photo_ids: string[];
};

function resultView(item: CheckItem, row: StoredRow) {
  // Stored as the contract accepted it, with the metres or minutes really observed.
  const seen = row.observation as Observation;
  return {
    ...formItemOf(item),
    id: row.id,
    seen,
    mark: Number(row.mark ?? 0),
    failed: row.failed,
    note: row.note,
    photoIds: row.photo_ids,
    amended: row.revision > 0,
    why: scoreItem(item, seen satisfies ItemObservation).basis.map(({ text, value }) => ({
      zh: value === undefined ? text.zh : `${text.zh}：${value}`,
      en: value === undefined ? text.en : `${text.en}: ${value}`,
    })),
  };
}
