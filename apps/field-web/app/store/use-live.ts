import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'react';

type Found<T> = { readonly key: string; readonly value?: T; readonly problem?: Error };

/**
 * What a question to the phone's own store answers now, and again whenever that changes; `undefined` until the first answer. The
 * question is described by its keys: it is asked anew when they differ.
 *
 * @throws while rendering, when the browser does not let this page keep anything.
 */
export function useLive<T>(ask: () => Promise<T>, keys: readonly unknown[]): T | undefined {
  const key = JSON.stringify(keys);
  const question = useRef(ask);
  const [found, setFound] = useState<Found<T>>();
  useEffect(() => {
    question.current = ask;
  });
  useEffect(() => {
    const watching = liveQuery(() => question.current()).subscribe({
      next: (value) => setFound({ key, value }),
      error: (problem: unknown) => setFound({ key, problem: problem instanceof Error ? problem : new Error(String(problem)) }),
    });
    return () => watching.unsubscribe();
  }, [key]);
  if (found?.problem) throw found.problem;
  return found?.key === key ? found.value : undefined;
}
