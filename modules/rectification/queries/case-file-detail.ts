import { refuse } from '@chuangcheng/kit/decision';
import { formatTimeLimit } from '@chuangcheng/kit/working-time';
import { siteDirectory } from '@chuangcheng/modules/assessment';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { CaseFileDetail } from '../contract/index.ts';
import { caseFileOf, type Origin, whyDeadline } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { caseHandling } from './case-handling.ts';
import { caseHistory } from './case-history.ts';
import { caseRelations } from './case-relations.ts';
import { offeredMoves } from './case-moves.ts';
import { rowMaker } from './case-file-rows.ts';
import { categoryDirectory } from './category-directory.ts';
import { relatedCases } from './related-cases.ts';

const readCase = query({
  action: 'rectification.read',
  async run(reader, { id }: { id: string }) {
    const [row, photos, standstills, extension] = await Promise.all([
      reader
        .selectFrom('visible_case_file as f')
        .leftJoin('visible_case_file as m', 'm.id', 'f.merged_into')
        .selectAll('f')
        .select('m.number as merged_number')
        .where('f.id', '=', id)
        .executeTakeFirst(),
      reader
        .selectFrom('rectification.case_photo')
        .select(['file_id', 'moment', 'added_at'])
        .where('case_id', '=', id)
        .orderBy('added_at')
        .orderBy('file_id')
        .execute(),
      reader
        .selectFrom('rectification.standstill')
        .select(['kind', 'since', 'until'])
        .where('case_id', '=', id)
        .orderBy('since')
        .execute(),
      reader
        .selectFrom('rectification.extension')
        .select(['id', 'reason', 'wanted_until'])
        .where('case_id', '=', id)
        .where('state', '=', 'asked')
        .executeTakeFirst(),
    ]);
    return row ? { row, photos, standstills, extension } : refuse('rectification/case-file-not-found');
  },
});

/** One case file with its whole history, what belongs to it, and what this person may do now. */
export async function caseFileDetail(scope: Scope, input: { readonly id: string }): Promise<CaseFileDetail> {
  const [{ row, photos, standstills, extension }, categories, sites, calendar, rowOf] = await Promise.all([
    readCase(scope, input),
    categoryDirectory(scope),
    siteDirectory(scope),
    countyCalendarOf(scope),
    rowMaker(scope),
  ]);
  const now = scope.host.clock.now();
  const file = caseFileOf(row);
  const condition = row.condition_id ? categories.conditionById.get(row.condition_id) : undefined;
  const phaseName = condition?.phases[file.phase - 1]?.name ?? '';
  const site = row.site_id ? sites.byId.get(row.site_id) : undefined;
  const position = row.longitude !== null && row.latitude !== null ? { lng: row.longitude, lat: row.latitude } : null;
  const line = rowOf(row, photos.find((photo) => photo.moment === 'before')?.file_id ?? null);
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const [history, related, relations, handling] = await Promise.all([
    caseHistory(scope, {
      ...file,
      source: row.source,
      reportedBy: row.reported_by,
      category: line.category,
      conditionText: condition?.text,
    }),
    relatedCases(scope, { id: file.id, siteId: row.site_id, visitId: row.visit_id, categoryId: file.categoryId, position }),
    caseRelations(scope, { id: file.id, origin: row.origin as Origin, splitFrom: file.splitFrom, recursFrom: file.recursFrom }),
    caseHandling(scope, file),
  ]);
  return {
    ...line,
    version: file.version,
    conditionId: file.conditionId,
    categoryId: file.categoryId,
    condition: condition?.text ?? null,
    closingText: condition?.closingText ?? null,
    position,
    gridCode: row.grid_code,
    site: site ? { id: site.id, name: site.name } : null,
    visitId: row.visit_id,
    reportedBy: row.reported_by,
    limit: file.limit && { zh: formatTimeLimit(file.limit, 'zh'), en: formatTimeLimit(file.limit, 'en') },
    phase: { number: file.phase, count: file.phaseCount, name: phaseName },
    firstDeadlineAt: iso(file.firstDeadlineAt),
    filedAt: iso(file.filedAt),
    dispatchedAt: iso(file.dispatchedAt),
    acceptedAt: iso(file.acceptedAt),
    completedAt: iso(file.completedAt),
    verifiedAt: iso(file.verifiedAt),
    contestCount: file.contestCount,
    dispatchIsFinal: file.dispatchIsFinal,
    extended: file.extended,
    extension: extension
      ? { id: extension.id, reason: extension.reason, wantedUntil: extension.wanted_until.toISOString() }
      : null,
    satisfaction: row.satisfaction,
    mergedInto: row.merged_into ? { id: row.merged_into, number: row.merged_number ?? '—' } : null,
    photos: photos.map((photo) => ({
      id: photo.file_id,
      moment: photo.moment as 'before' | 'after' | 'verification',
      addedAt: photo.added_at.toISOString(),
    })),
    relations,
    history,
    related,
    handling: handling.view,
    moves: offeredMoves(scope.actor, file, { ...handling, extensionAsked: extension !== undefined, now }),
    why: whyDeadline(file, condition && { text: condition.text, phaseName }, calendar, standstills, now),
  };
}
