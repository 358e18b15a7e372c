let dropped: File | undefined;

/** Hands a spreadsheet that was dropped on a list over to the page that imports it. */
export function keepDroppedSheet(file: File): void {
  dropped = file;
}

/** The file that was handed over, once. */
export function takeDroppedSheet(): File | undefined {
  const file = dropped;
  dropped = undefined;
  return file;
}

/** The spreadsheet among dropped files, if any. */
export const sheetAmong = (files: Iterable<File>): File | undefined =>
  [...files].find(({ name }) => /\.(xlsx|xlsm|csv)$/i.test(name));
