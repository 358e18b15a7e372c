import autocannon from 'autocannon';

export type Load = {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** The path of each request, and its body. */
  readonly next: (count: number) => { readonly path: string; readonly body?: string };
};

export type LoadResult = { readonly perSecond: number; readonly milliseconds: readonly number[]; readonly failed: number };

/** Keeps every connection busy for some seconds. Answers other than 2xx are counted apart: a server that refuses is fast. */
export function load({ url, connections, seconds, method = 'GET', headers = {}, next }: Load): Promise<LoadResult> {
  const milliseconds: number[] = [];
  let failed = 0;
  let count = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    count += 1;
    return { ...request, ...next(count) };
  };
  return new Promise((finished, broken) => {
    const instance = autocannon(
      { url, connections, duration: seconds, method, headers: { ...headers }, requests: [{ setupRequest }] },
      (error, { duration, errors }) => {
        if (error) broken(error as Error);
        else finished({ perSecond: milliseconds.length / duration, milliseconds, failed: failed + errors });
      },
    );
    instance.on('response', (_client, statusCode, _bytes, responseTime) => {
      if (statusCode >= 200 && statusCode < 300) milliseconds.push(responseTime);
      else failed += 1;
    });
  });
}
