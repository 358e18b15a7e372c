import { mayBegin, type Scope } from '@chuangcheng/platform/kernel';
import type { CaseRelations } from '../contract/index.ts';
import { type DuplicateReasons, type Origin, reasonWords, type Stage } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { UNCLASSIFIED } from './case-file-rows.ts';
import { picturesBefore } from './case-pictures.ts';
import { categoryDirectory } from './category-directory.ts';
import { duplicateRule } from './duplicate-rule.ts';

type Subject = {
  readonly id: string;
  readonly origin: Origin;
  readonly splitFrom: string | null;
  readonly recursFrom: string | null;
};

const COLUMNS = ['id', 'number', 'stage', 'category_id', 'description', 'reported_at', 'reported_by', 'source'] as const;

const readRelations = query({
  action: 'rectification.read',
  async run(reader, { id, splitFrom, recursFrom }: Subject) {
    const files = reader.selectFrom('visible_case_file').select(COLUMNS);
    const one = (other: string | null) => (other ? files.where('id', '=', other).execute() : []);
    const [merged, parts, recurrences, whole, earlier] = await Promise.all([
      files.where('merged_into', '=', id).orderBy('reported_at').execute(),
      files.where('split_from', '=', id).orderBy('number').execute(),
      files.where('recurs_from', '=', id).orderBy('reported_at').execute(),
      one(splitFrom),
      one(recursFrom),
    ]);
    return { merged, parts, recurrences, whole, earlier };
  },
});

/** Pairs that wait, this case file in either place. */
const readDuplicates = query({
  action: 'rectification.see-duplicates',
  async run(reader, { id }: Pick<Subject, 'id'>) {
    const side = (own: 'case_id' | 'other_id', other: 'case_id' | 'other_id') =>
      reader
        .selectFrom('rectification.duplicate_suggestion as s')
        .innerJoin('visible_case_file as f', 'f.id', `s.${other}`)
        .select(['s.id as suggestion_id', 's.likeness', 's.reasons', 'f.id', 'f.number', 'f.stage', 'f.description'])
        .where(`s.${own}`, '=', id)
        .where('s.state', '=', 'open')
        .where('f.stage', '<>', 'void')
        .execute();
    const [asNew, asKnown] = await Promise.all([side('case_id', 'other_id'), side('other_id', 'case_id')]);
    return [...asNew, ...asKnown];
  },
});

type Stored = Awaited<ReturnType<typeof readRelations>>['merged'][number];

/** What a case file has to do with others: merged into it, split, come back, perhaps the same. */
export async function caseRelations(scope: Scope, subject: Subject): Promise<CaseRelations> {
  const maySee = mayBegin(scope.actor, 'rectification.see-duplicates');
  const [{ merged, parts, recurrences, whole, earlier }, duplicates, { byId }, rule] = await Promise.all([
    readRelations(scope, subject),
    maySee ? readDuplicates(scope, subject) : [],
    categoryDirectory(scope),
    duplicateRule(scope),
  ]);
  const photos = await picturesBefore(
    scope,
    merged.map((row) => row.id),
  );
  const named = (row: Stored) => ({
    id: row.id,
    number: row.number,
    stage: row.stage as Stage,
    category: byId.get(row.category_id ?? '')?.name ?? UNCLASSIFIED,
    reportedAt: row.reported_at.toISOString(),
  });
  return {
    origin: subject.origin,
    merged: merged.map((row) => ({
      ...named(row),
      description: row.description,
      reportedBy: row.reported_by,
      photoIds: photos.get(row.id) ?? [],
    })),
    splitFrom: whole.map(named)[0] ?? null,
    parts: parts.map(named),
    recursFrom: earlier.map(named)[0] ?? null,
    recurrences: recurrences.map(named),
    duplicates: duplicates.map(({ suggestion_id, likeness, reasons, id, number, stage, description }) => ({
      suggestionId: suggestion_id,
      id,
      number,
      stage: stage as Stage,
      description,
      likeness: Number(likeness),
      reasons: reasonWords(reasons as unknown as DuplicateReasons, rule),
    })),
  };
}
