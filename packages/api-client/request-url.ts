/** What a query parameter may hold. Empty values are left out, lists are repeated. */
export type QueryValue = string | number | boolean | Date | null | undefined | readonly (string | number | boolean)[];

/**
 * Fills the `:name` placeholders of a path.
 *
 * @throws when a placeholder has no value: a programming error, never the user's.
 */
export function fillPath(path: string, params: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(/:([A-Za-z][A-Za-z0-9]*)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === null || value === '') throw new Error(`No value for :${name} in ${path}`);
    return encodeURIComponent(String(value));
  });
}

/** Writes a query string without the question mark. `undefined`, `null` and empty texts are skipped. */
export function toQueryString(query: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null || one === '') continue;
      search.append(name, one instanceof Date ? one.toISOString() : String(one));
    }
  }
  return search.toString();
}

/** The address of a request: the filled path and its query. */
export function requestUrl(
  path: string,
  input: {
    readonly params?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, QueryValue>>;
  } = {},
): string {
  const query = toQueryString(input.query);
  return fillPath(path, input.params) + (query && `?${query}`);
}
