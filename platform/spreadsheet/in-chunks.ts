/** Cuts rows into chunks that take a few milliseconds to receive. */
export function* inChunks<Row>(rows: readonly Row[], cellsPerRow: number): Generator<readonly Row[]> {
  const size = Math.max(1, Math.floor(2_500 / Math.max(1, cellsPerRow)));
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
