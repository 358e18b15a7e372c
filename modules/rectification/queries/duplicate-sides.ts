import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { DuplicateSide } from '../contract/index.ts';
import { nextStage, type Stage } from '../domain/index.ts';
import { query } from '../visibility.ts';
import type { CaseSelection } from './case-file-filters.ts';
import { rowMaker, selectRows } from './case-file-rows.ts';
import { picturesBefore } from './case-pictures.ts';

const readSides = query({
  action: 'rectification.read',
  run: (reader, ids: readonly string[]) =>
    selectRows(reader.selectFrom('visible_case_file as f') as CaseSelection)
      .select(['f.version', 'f.reported_by', 'f.longitude', 'f.latitude'])
      .where(sql<boolean>`f.id = ANY(${[...ids]}::uuid[])`)
      .execute(),
});

/** Case files as they stand beside each other, by id. */
export async function duplicateSides(scope: Scope, ids: readonly string[]): Promise<Map<string, DuplicateSide>> {
  if (ids.length === 0) return new Map();
  const [rows, photos, rowOf] = await Promise.all([readSides(scope, ids), picturesBefore(scope, ids), rowMaker(scope)]);
  return new Map(
    rows.map((row) => {
      const photoIds = photos.get(row.id) ?? [];
      return [
        row.id,
        {
          ...rowOf(row, photoIds[0] ?? null),
          version: row.version,
          reportedBy: row.reported_by,
          position: row.longitude === null || row.latitude === null ? null : { lng: row.longitude, lat: row.latitude },
          photoIds,
          mayBeMerged: nextStage({ stage: row.stage as Stage, voidedFrom: null }, 'void') !== undefined,
        },
      ];
    }),
  );
}
