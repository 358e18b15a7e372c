/** Most characters a cell holds; a spreadsheet program calls a file with more of them damaged. */
const MAX_CELL_CHARACTERS = 32_767;

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot carry them, even escaped
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const NEEDS_WORK = /[&<>"\r_\u0000-\u001f\ufffe\uffff\ud800-\udfff]/;

/** Text for an element or attribute of a workbook part (ECMA-376 22.9.2.19 for the `_xHHHH_` escape). Longer text is cut with `…`. */
export function xmlText(text: string): string {
  const fitting = text.length > MAX_CELL_CHARACTERS ? `${text.slice(0, MAX_CELL_CHARACTERS - 1)}…` : text;
  if (!NEEDS_WORK.test(fitting)) return fitting;
  return fitting
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_');
}
