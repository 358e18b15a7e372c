/**
 * Text that a spreadsheet program would run as a formula when the file is opened or saved as CSV
 * (OWASP, "CSV Injection": = + - @ tab CR LF and their full-width forms), after any apostrophes.
 */
const RUNS_AS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before text that would run as a formula. Numbers are never passed through here. */
export function neutralise(text: string): string {
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}

/** Takes away exactly the apostrophe `neutralise` adds, so that an exported file can be imported again unchanged. */
export function unneutralise(text: string): string {
  return text.startsWith("'") && RUNS_AS_FORMULA.test(text) ? text.slice(1) : text;
}
