import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import type { getPeriod } from '../contract/index.ts';
import { type Figure, figureNameOf, figureWords } from '../domain/index.ts';
import { query } from '../visibility.ts';

export type CorrectionRow = EndpointOutput<typeof getPeriod>['correctionList'][number];

type Moved = { readonly unitId: string; readonly before: number | null; readonly after: number | null };

/** Corrections of a period in the order they were made; of the ranks they moved those the actor sees. */
export const correctionRows = query({
  action: 'appraisal.read-periods',
  async run(reader, { periodId }: { readonly periodId: string }): Promise<CorrectionRow[]> {
    const [rows, scores] = await Promise.all([
      reader.selectFrom('visible_correction').selectAll().where('period_id', '=', periodId).orderBy('at').orderBy('id').execute(),
      reader.selectFrom('visible_period_score').select(['unit_id', 'unit_name']).where('period_id', '=', periodId).execute(),
    ]);
    const names = new Map(scores.map((row) => [row.unit_id, row.unit_name]));
    return rows.map((row) => {
      const name = figureNameOf({ aboutKind: row.about_kind, about: row.about });
      return {
        id: row.id,
        at: row.at.toISOString(),
        by: row.by,
        unitId: row.unit_id,
        unit: names.get(row.unit_id) ?? '',
        ...name,
        before: figureWords(name, row.before as unknown as Figure),
        after: figureWords(name, row.after as unknown as Figure),
        scoreBefore: row.score_before === null ? null : Number(row.score_before),
        scoreAfter: row.score_after === null ? null : Number(row.score_after),
        reason: row.reason,
        objectionId: row.objection_id,
        afterPublication: row.after_publication,
        moved: (row.moved as unknown as Moved[]).flatMap((one) => {
          const unit = names.get(one.unitId);
          return unit === undefined ? [] : [{ ...one, unit }];
        }),
      };
    });
  },
});
