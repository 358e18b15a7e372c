/** Marks and points have two decimals; they are added and compared as whole hundredths, so that 0.1 + 0.2 is 0.3. */
export function hundredths(mark: number): number {
  return Math.round(mark * 100);
}

/** Whole hundredths as a mark. */
export function markOf(units: number): number {
  return units / 100;
}

/** `numerator / denominator` of whole numbers to the nearest whole number, halves up; neither may be negative. */
export function divideHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** Exact sum of marks with two decimals. */
export function sumOf(marks: readonly number[]): number {
  return markOf(marks.reduce((total, mark) => total + hundredths(mark), 0));
}
