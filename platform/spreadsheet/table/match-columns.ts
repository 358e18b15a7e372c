import type { ColumnSpec } from './column-spec.ts';
import { normaliseTitle, titleWithoutBrackets } from './normalise-title.ts';

export type ColumnMatch = { readonly columns: Record<string, number | null>; readonly weight: number };

const EXACT = 1;
const WITHOUT_BRACKETS = 0.9;

/** Gives each expected column the title that fits it best; a title is used once, the exact ones first. */
export function matchColumns(titles: readonly string[], specs: readonly ColumnSpec[]): ColumnMatch {
  const columns: Record<string, number | null> = Object.fromEntries(specs.map((spec) => [spec.key, null]));
  const used = new Set<number>();
  let weight = 0;
  for (const [normalise, worth] of [
    [normaliseTitle, EXACT],
    [titleWithoutBrackets, WITHOUT_BRACKETS],
  ] as const) {
    const places = new Map<string, number[]>();
    titles.forEach((title, column) => {
      const name = normalise(title);
      if (name !== '' && !used.has(column)) places.set(name, [...(places.get(name) ?? []), column]);
    });
    for (const spec of specs) {
      if (columns[spec.key] !== null) continue;
      const names = [spec.title.zh, ...(spec.aliases ?? []), spec.title.en, spec.key].map(normalise);
      const column = names.flatMap((name) => places.get(name) ?? []).find((place) => !used.has(place));
      if (column === undefined) continue;
      columns[spec.key] = column;
      used.add(column);
      weight += worth;
    }
  }
  for (const { key, rightOf } of specs) {
    const left = rightOf === undefined ? null : (columns[rightOf] ?? null);
    if (columns[key] !== null || left === null || left + 1 >= titles.length || used.has(left + 1)) continue;
    columns[key] = left + 1;
    used.add(left + 1);
  }
  return { columns, weight };
}
