import type { ImportFault, ImportPreview, ImportRowState } from '@chuangcheng/kit/import-contract';

export type RowCounts = Readonly<Record<ImportRowState, number>>;

/** Rows of all tables by what would happen to them. */
export function countRows(preview: ImportPreview): RowCounts {
  const total = { added: 0, changed: 0, same: 0, rejected: 0 };
  for (const { counts } of preview.tables) {
    total.added += counts.added;
    total.changed += counts.changed;
    total.same += counts.same;
    total.rejected += counts.rejected;
  }
  return total;
}

/** Faults of one kind in one column. */
export type FaultGroup = { readonly key: string; readonly first: ImportFault; readonly faults: readonly ImportFault[] };

/** Faults of the same kind in the same column belong together; the most frequent come first. */
export function groupFaults(faults: readonly ImportFault[]): readonly FaultGroup[] {
  const groups = Map.groupBy(faults, ({ table, sheet, column, code }) => [table, sheet, column, code].join('/'));
  return [...groups]
    .flatMap(([key, members]) => members.slice(0, 1).map((first) => ({ key, first, faults: members })))
    .sort((a, b) => b.faults.length - a.faults.length);
}

export type Answers = Readonly<Record<string, string | null>>;

/** Answers a person need not give again: remembered or guessed ones. */
export function suggestedAnswers(preview: ImportPreview): Answers {
  return Object.fromEntries(
    preview.questions.flatMap(({ key, suggested }) => (suggested === null ? [] : [[key, suggested] as const])),
  );
}
