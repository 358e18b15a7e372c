/** One line of the table. `reference` is the limit, or what the same machine did in the same run. */
export type FigureRow = {
  readonly id: string;
  readonly what: string;
  readonly measured: string;
  readonly reference: string;
  /** Measured over reference, so that two runs can be compared; empty where there is nothing to divide. */
  readonly ratio: string;
};

/** A figure that is the better the larger it is, such as requests a second. */
export function atLeast(id: string, what: string, measured: number, limit: number, unit: string): FigureRow {
  return row(id, what, measured, `>= ${limit.toLocaleString('en')} ${unit}`, unit, measured / limit);
}

/** A figure that is the better the smaller it is, such as milliseconds. */
export function atMost(id: string, what: string, measured: number, limit: number, unit: string): FigureRow {
  return row(id, what, measured, `<= ${limit.toLocaleString('en')} ${unit}`, unit, measured / limit);
}

/** A figure set against another one of the same run. */
export function against(id: string, what: string, measured: number, reference: number, of: string, unit: string): FigureRow {
  return row(id, what, measured, `${rounded(reference)} ${unit} (${of})`, unit, measured / reference);
}

function row(id: string, what: string, measured: number, reference: string, unit: string, ratio: number): FigureRow {
  return { id, what, measured: `${rounded(measured)} ${unit}`, reference, ratio: ratio.toFixed(2) };
}

function rounded(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });
}

/** The value below which the given share of the sorted values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Prints the rows as a table that can be pasted into a text. */
export function printTable(rows: readonly FigureRow[]): void {
  console.log('\n| | Work | Measured | Limit or reference | Ratio |\n|---|---|---|---|---|');
  for (const one of rows) console.log(`| ${one.id} | ${one.what} | ${one.measured} | ${one.reference} | ${one.ratio} |`);
}
