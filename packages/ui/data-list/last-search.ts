const PREFIX = 'cc.list.';

/** Remembers the filters and page a list was left with, for the way back from a row. */
export function rememberSearch(path: string, search: string): void {
  sessionStorage.setItem(PREFIX + path, search);
}

/** The address of a list as it was last left in this tab. */
export function withLastSearch(path: string): string {
  return path.includes('?') ? path : path + (sessionStorage.getItem(PREFIX + path) ?? '');
}
