import type { CountedAs } from './counted-as.ts';
import type { Dimension, Measure } from './measure.ts';

/** What is added to one cell of the tally: a key of a dimension, and a day or the first day of a month. */
export type TallyEntry = {
  readonly dimension: Dimension;
  readonly key: string;
  readonly span: 'day' | 'month';
  readonly day: string;
  readonly counts: Partial<Record<Measure, number>>;
};

/** Entries being gathered, by their cell. */
export type Gathered = Map<string, TallyEntry>;

/** Adds the difference between how a case file counted and how it counts; null where it did not or does no more. */
export function gather(entries: Gathered, before: CountedAs | null, after: CountedAs | null): Gathered {
  if (before) add(entries, before, -1);
  if (after) add(entries, after, 1);
  return entries;
}

/** The cells something is left to add to, in one order for everybody: two processes never wait in a circle. */
export function entriesOf(entries: Gathered): TallyEntry[] {
  return [...entries.keys()]
    .toSorted()
    .map((cell) => entries.get(cell) as TallyEntry)
    .filter(({ counts }) => Object.values(counts).some((count) => count !== 0));
}

function add(entries: Gathered, { keys, days }: CountedAs, sign: 1 | -1): void {
  for (const [dimension, key] of Object.entries(keys) as [Dimension, string][]) {
    for (const [measure, day] of Object.entries(days) as [Measure, string][]) {
      addTo(entries, { dimension, key, span: 'day', day }, measure, sign);
      addTo(entries, { dimension, key, span: 'month', day: `${day.slice(0, 7)}-01` }, measure, sign);
    }
  }
}

function addTo(entries: Gathered, cell: Omit<TallyEntry, 'counts'>, measure: Measure, sign: 1 | -1): void {
  const name = `${cell.dimension} ${cell.key} ${cell.span} ${cell.day}`;
  let entry = entries.get(name);
  if (!entry) {
    entry = { ...cell, counts: {} };
    entries.set(name, entry);
  }
  entry.counts[measure] = (entry.counts[measure] ?? 0) + sign;
}
